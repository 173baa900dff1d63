import { templateLimits } from '@centralino/cloud-api/limits.ts'
import type { Template as SentTemplate } from '@centralino/cloud-api/send/template.ts'
import { componentOf, placeholders, type Template } from '../world/template.ts'
import type { World } from '../world/world.ts'
import { GraphRefusal } from './graph-refusal.ts'

type SentComponent = NonNullable<SentTemplate['components']>[number]
export type Parameter = { type: string; text?: string; parameter_name?: string; [key: string]: unknown }

/** The template a request names, if everything Meta checks fits. @throws GraphRefusal 132000–132016. */
export function checkTemplate(world: World, businessId: string, sent: SentTemplate): Template {
  const template = [...world.templates.values()].find(
    (candidate) =>
      candidate.businessId === businessId && candidate.name === sent.name && candidate.language === sent.language.code,
  )
  if (template === undefined || template.status === 'PENDING' || template.status === 'REJECTED') {
    throw new GraphRefusal(132001, `Template name (${sent.name}) does not exist in ${sent.language.code}`)
  }
  if (template.status === 'PAUSED') throw new GraphRefusal(132015)
  if (template.status === 'DISABLED') throw new GraphRefusal(132016)
  checkHeader(template, parametersOf(sent, 'header'))
  checkText('body', componentOf(template, 'BODY')?.text ?? '', template, parametersOf(sent, 'body'))
  checkButtons(template, sent)
  return template
}

/** The parameters a request gives for the header, the body or one button. */
export function parametersOf(sent: SentTemplate, type: 'header' | 'body' | 'button', index = 0): Parameter[] {
  const fits = (component: SentComponent) =>
    component.type === type && (component.type !== 'button' || Number(component.index) === index)
  const component = sent.components?.find(fits)
  return component !== undefined && 'parameters' in component ? (component.parameters as Parameter[]) : []
}

function checkHeader(template: Template, given: Parameter[]): void {
  const header = componentOf(template, 'HEADER')
  const format = header?.format?.toUpperCase() ?? 'TEXT'
  if (header !== undefined && ['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'].includes(format)) {
    if (given[0]?.type.toUpperCase() === format) return
    throw new GraphRefusal(
      132012,
      `header: Format mismatch, expected ${format}, received ${given[0]?.type ?? 'UNKNOWN'}`,
    )
  }
  checkText('header', header?.text ?? '', template, given)
}

function checkText(part: string, text: string, template: Template, given: Parameter[]): void {
  const wanted = placeholders(text)
  if (given.length !== wanted.length) {
    const counts = `number of localizable_params (${given.length}) does not match the expected number of params (${wanted.length})`
    throw new GraphRefusal(132000, `${part}: ${counts}`)
  }
  const named = template.parameterFormat === 'NAMED'
  for (const parameter of given) {
    if (named !== (parameter.parameter_name !== undefined)) {
      throw new GraphRefusal(132012, `${part}: the template takes ${named ? 'named' : 'positional'} parameters`)
    }
    if (named && !wanted.includes(parameter.parameter_name ?? '')) {
      throw new GraphRefusal(132012, `${part}: the template has no parameter ${parameter.parameter_name}`)
    }
  }
  const hydrated = fillText(text, given)
  const limit = part === 'header' ? templateLimits.header : templateLimits.body
  if ([...hydrated].length > limit)
    throw new GraphRefusal(132005, `${part}: ${[...hydrated].length} of ${limit} characters`)
}

function checkButtons(template: Template, sent: SentTemplate): void {
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? []
  for (const [index, button] of buttons.entries()) {
    if (placeholders(button.url ?? '').length === 0) continue
    if (parametersOf(sent, 'button', index).length === 0)
      throw new GraphRefusal(131008, `buttons: Button at index ${index} of type Url requires a parameter`)
  }
}

/** A template's text with its parameters in place: positional by order, named by name. */
export function fillText(text: string, given: Parameter[]): string {
  const names = placeholders(text)
  return text.replaceAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/gi, (whole, name: string) => {
    const parameter = given.find((candidate) => candidate.parameter_name === name) ?? given[names.indexOf(name)]
    return parameter === undefined ? whole : parameterText(parameter)
  })
}

function parameterText(parameter: Parameter): string {
  if (typeof parameter.text === 'string') return parameter.text
  const legacy = parameter[parameter.type]
  return typeof legacy === 'object' && legacy !== null && 'fallback_value' in legacy
    ? String(legacy.fallback_value)
    : ''
}
