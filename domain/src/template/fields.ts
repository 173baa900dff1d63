import { componentOf, placeholdersOf, type Template } from './template.ts'

/** Something that whoever sends the template has to say; `key` tells it from the others: `header.1`, `body.name`, `button0.1`. */
export interface TemplateField {
  key: string
  part: 'header' | 'body' | 'button'
  /** As in the template's text: a number or a name. */
  name: string
  /** What its author gave as an example; null: nothing. */
  example: string | null
  /** Of which button, counted from 0; null for the texts. */
  button: number | null
}

/** What must be filled in before the template can be sent, in the order in which the customer reads it. */
export function fieldsOf(template: Template): TemplateField[] {
  const fields: TemplateField[] = []
  for (const part of ['header', 'body'] as const) {
    const component = componentOf(template, part === 'header' ? 'HEADER' : 'BODY')
    for (const [at, name] of placeholdersOf(component?.text ?? '').entries()) {
      fields.push({
        key: `${part}.${name}`,
        part,
        name,
        example: exampleOf(component?.example, part, name, at),
        button: null,
      })
    }
  }
  for (const [index, button] of (componentOf(template, 'BUTTONS')?.buttons ?? []).entries()) {
    for (const name of placeholdersOf(button.url ?? '')) {
      const [example] = Array.isArray(button.example) ? (button.example as unknown[]) : []
      const text = typeof example === 'string' ? example : null
      fields.push({ key: `button${index}.${name}`, part: 'button', name, example: text, button: index })
    }
  }
  return fields
}

/** Meta gives positional examples of the header as a list, of the body as a list of lists, named ones with their names. */
function exampleOf(from: unknown, part: 'header' | 'body', name: string, at: number): string | null {
  if (typeof from !== 'object' || from === null) return null
  const example = from as Record<string, unknown>
  const named = example[`${part}_text_named_params`]
  if (Array.isArray(named)) {
    const hit: unknown = named.find((one: unknown) => (one as { param_name?: unknown } | null)?.param_name === name)
    const text = (hit as { example?: unknown } | undefined)?.example
    return typeof text === 'string' ? text : null
  }
  const listed: unknown = example[`${part}_text`]
  const values: unknown = part === 'body' && Array.isArray(listed) ? listed[0] : listed
  const value: unknown = Array.isArray(values) ? values[at] : null
  return typeof value === 'string' ? value : null
}
