import type { Message } from '@centralino/contract/messages.ts'
import { record, text } from './content.ts'

export type Answered = { field: string; value: string | boolean | null }

/** More fields than anybody reads in a bubble. */
const MOST = 60
const LONGEST = 1_000

/** What a customer filled into a form, as readable fields; the form's own bookkeeping is left out. */
export function answersOf({ content }: Pick<Message, 'content'>): readonly Answered[] | undefined {
  const said = text(record(content, 'nfm_reply'), 'response_json')
  if (said === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(said)
    return typeof parsed === 'object' && parsed !== null ? flat(parsed, '').slice(0, MOST) : undefined
  } catch {
    return undefined
  }
}

const bookkeeping = new Set(['flow_token', 'flow_id'])

function flat(from: object, above: string): Answered[] {
  return Object.entries(from).flatMap(([key, value]): Answered[] => {
    if (above === '' && bookkeeping.has(key)) return []
    const field = [above, readable(key)].filter(Boolean).join(', ')
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
      return [{ field, value: value.map(String).join(', ').slice(0, LONGEST) }]
    if (typeof value === 'object' && value !== null) return above.length > 200 ? [] : flat(value, field)
    if (typeof value === 'boolean' || value === null || value === '')
      return [{ field, value: value === '' ? null : value }]
    return [{ field, value: String(value).slice(0, LONGEST) }]
  })
}

/** `screen_0_First_name_1`, as forms name their fields by themselves, is “First name”. */
const readable = (key: string): string => {
  const words = key
    .replace(/^screen_\d+_/, '')
    .replace(/_\d+$/, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1)
}
