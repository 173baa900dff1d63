import { fieldsOf, type TemplateField } from './fields.ts'
import type { HeaderPlace, HeaderValue } from './header.ts'
import { componentOf, piecesOf, TEMPLATE_LIMITS, type Template } from './template.ts'

/** What somebody says for each field, by its key. */
export type FieldValues = Readonly<Record<string, string>>

export type FieldFault = {
  field: TemplateField
  /** `too_long`: the whole text would be, with this in it. */
  why: 'missing' | 'line_break' | 'spaces' | 'too_long'
}

/** A template as the customer sees it. */
export interface ShownTemplate {
  header: string | null
  /** Where its title is a place. A title that is a file lies beside the message. */
  place: Omit<HeaderPlace, 'kind'> | null
  body: string
  footer: string | null
  buttons: ShownButton[]
}

export interface ShownButton {
  type: string
  text: string
  /** With its ending in place. */
  url?: string
}

/** A value as it goes out: nothing around it. WhatsApp takes neither line breaks nor tabs inside; they are not guessed away. */
export function normaliseValue(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().trim()
}

/** What keeps the filled-in template from being sent, in the order of its fields; empty: nothing. */
export function faultsOf(template: Template, values: FieldValues): FieldFault[] {
  const shown = show(template, values)
  const faults: FieldFault[] = []
  for (const field of fieldsOf(template)) {
    const value = values[field.key] ?? ''
    const why = faultOf(value) ?? (lengthOf(shown, field) > limitOf(field) ? 'too_long' : null)
    if (why) faults.push({ field, why })
  }
  return faults
}

function faultOf(value: string): FieldFault['why'] | null {
  if (/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(value)) return 'missing'
  if (/[\n\r\t\v\f\u0085\u2028\u2029]/.test(value)) return 'line_break'
  return / {5}/.test(value) ? 'spaces' : null
}

function limitOf({ part }: TemplateField): number {
  return part === 'button' ? TEMPLATE_LIMITS.url : TEMPLATE_LIMITS[part]
}

function lengthOf(shown: ShownTemplate, { part, button }: TemplateField): number {
  if (part === 'button') return shown.buttons[button ?? 0]?.url?.length ?? 0
  return (part === 'header' ? shown.header : shown.body)?.length ?? 0
}

/** The template with these values and this title in place; a placeholder without a value stays as it is. */
export function show(template: Template, values: FieldValues, title: HeaderValue | null = null): ShownTemplate {
  const filled = (text: string, part: string) => fill(text, (name) => values[`${part}.${name}`])
  const header = componentOf(template, 'HEADER')?.text
  return {
    header: header ? filled(header, 'header') : null,
    place: title?.kind === 'location' ? placeOf(title) : null,
    body: filled(componentOf(template, 'BODY')?.text ?? '', 'body'),
    footer: componentOf(template, 'FOOTER')?.text || null,
    buttons: (componentOf(template, 'BUTTONS')?.buttons ?? []).map(({ type = '', text = '', url }, index) => ({
      type: type.toUpperCase(),
      text,
      ...(url ? { url: filled(url, `button${index}`) } : {}),
    })),
  }
}

const placeOf = ({ kind: _, ...place }: HeaderPlace): Omit<HeaderPlace, 'kind'> => place

function fill(text: string, textOf: (name: string) => string | undefined): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'words' ? piece.text : (textOf(piece.name) ?? `{{${piece.name}}}`)))
    .join('')
}

/** Title and text as one, for search and for lists. */
export function plainText({ header, place, body }: ShownTemplate): string {
  return [header ?? place?.name, body].filter(Boolean).join('\n')
}
