import { fieldsOf } from './fields.ts'
import { type FieldValues, normaliseValue } from './filled.ts'
import type { Template } from './template.ts'

type TextParameter = { type: 'text'; text: string; parameter_name?: string | undefined }

/** What a request says for a template's placeholders, in the Cloud API's words. */
export type TemplateParameters = (
  | { type: 'header' | 'body'; parameters: TextParameter[] }
  | { type: 'button'; sub_type: 'url'; index: string; parameters: TextParameter[] }
)[]

/** The values as WhatsApp takes them; parts without placeholders are left out. */
export function parametersOf(template: Template, values: FieldValues): TemplateParameters {
  const fields = fieldsOf(template)
  const textOf = (key: string) => normaliseValue(values[key] ?? '')
  const named = template.parameterFormat === 'named'
  const components: TemplateParameters = []
  for (const part of ['header', 'body'] as const) {
    const own = fields.filter((field) => field.part === part)
    if (own.length === 0) continue
    const parameters = own.map(
      ({ key, name }): TextParameter => ({
        type: 'text',
        ...(named ? { parameter_name: name } : {}),
        text: textOf(key),
      }),
    )
    components.push({ type: part, parameters })
  }
  for (const { key, button } of fields.filter(({ part }) => part === 'button')) {
    components.push({
      type: 'button',
      sub_type: 'url',
      index: String(button),
      parameters: [{ type: 'text', text: textOf(key) }],
    })
  }
  return components
}

/** Reads what a request says for the placeholders; null when it says something for what the template does not have. */
export function valuesOf(template: Template, components: Readonly<TemplateParameters>): FieldValues | null {
  const fields = fieldsOf(template)
  const values: Record<string, string> = {}
  for (const component of components) {
    const own = fields.filter(({ part, button }) =>
      component.type === 'button' ? button === Number(component.index) : part === component.type,
    )
    for (const [at, { text, parameter_name }] of component.parameters.entries()) {
      const field = parameter_name === undefined ? own[at] : own.find(({ name }) => name === parameter_name)
      if (!field || field.key in values) return null
      values[field.key] = normaliseValue(text)
    }
  }
  return values
}
