import { headerKindOf } from './header.ts'
import { componentOf, placeholdersOf, type Template } from './template.ts'

/** At most so many quick replies, also where Meta would take more (Q10). */
export const MAX_QUICK_REPLIES = 3

/**
 * Why a template cannot be sent from the console. `unsupported`: it has a part (a carousel, a code, a form, a moving picture)
 * that is not filled in here.
 */
export type TemplateObstacle = 'not_approved' | 'not_permitted' | 'too_many_answers' | 'unsupported'

const knownParts = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS'])
// They need nothing from whoever sends.
const plainButtons = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'VOICE_CALL'])

/** What keeps a template from being sent by somebody to whom it is open (`permitted`), or null. */
export function obstacleOf(template: Template, permitted: boolean): TemplateObstacle | null {
  if (template.status !== 'APPROVED') return 'not_approved'
  if (!permitted) return 'not_permitted'
  return shapeObstacle(template)
}

function shapeObstacle(template: Template): TemplateObstacle | null {
  const header = componentOf(template, 'HEADER')
  const format = header?.format?.toUpperCase() ?? 'TEXT'
  const isKnown = format === 'TEXT' || headerKindOf(template) !== null
  if (!isKnown || template.category.toUpperCase() === 'AUTHENTICATION') return 'unsupported'
  if (template.components.some(({ type }) => !knownParts.has(type.toUpperCase()))) return 'unsupported'
  if (!componentOf(template, 'BODY')?.text) return 'unsupported'
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? []
  if (
    buttons.some(
      ({ type, url }) => !plainButtons.has(type?.toUpperCase() ?? '') || placeholdersOf(url ?? '').length > 1,
    )
  )
    return 'unsupported'
  const replies = buttons.filter(({ type }) => type?.toUpperCase() === 'QUICK_REPLY')
  return replies.length > MAX_QUICK_REPLIES ? 'too_many_answers' : null
}
