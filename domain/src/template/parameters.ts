import { fieldsOf } from './fields.ts'
import { type FieldValues, normaliseValue } from './filled.ts'
import { type HeaderValue, headerKindOf } from './header.ts'
import type { Template } from './template.ts'

type TextParameter = { type: 'text'; text: string; parameter_name?: string | undefined }

/** A title that is no text: a file by its id, or a place. */
type HeaderParameter =
  | { type: 'image'; image: { id: string } }
  | { type: 'video'; video: { id: string } }
  | { type: 'document'; document: { id: string; filename?: string | undefined } }
  | { type: 'location'; location: { latitude: number; longitude: number; name: string; address: string } }

/** What a request says for a template's placeholders, in the Cloud API's words. */
export type TemplateParameters = (
  | { type: 'header'; parameters: (TextParameter | HeaderParameter)[] }
  | { type: 'body'; parameters: TextParameter[] }
  | { type: 'button'; sub_type: 'url'; index: string; parameters: TextParameter[] }
)[]

/** The values and the title as WhatsApp takes them; parts of which nothing is to be said are left out. */
export function parametersOf(
  template: Template,
  values: FieldValues,
  header: HeaderValue | null = null,
): TemplateParameters {
  const fields = fieldsOf(template)
  const textOf = (key: string) => normaliseValue(values[key] ?? '')
  const named = template.parameterFormat === 'named'
  const components: TemplateParameters = []
  if (header) components.push({ type: 'header', parameters: [headerParameter(header)] })
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

function headerParameter(header: HeaderValue): HeaderParameter {
  switch (header.kind) {
    case 'image':
      return { type: 'image', image: { id: header.id } }
    case 'video':
      return { type: 'video', video: { id: header.id } }
    case 'document': {
      const { id, filename } = header
      return { type: 'document', document: { id, ...(filename ? { filename } : {}) } }
    }
    case 'location': {
      const { latitude, longitude, name, address } = header
      return {
        type: 'location',
        location: { latitude, longitude, name: normaliseValue(name), address: normaliseValue(address) },
      }
    }
  }
}

/** What somebody says for a template: texts by field, and what stands for its title. */
export type TemplateSaid = { values: FieldValues; header: HeaderValue | null }

/** Reads what a request says for a template; null when it says something for what the template does not have. */
export function valuesOf(template: Template, components: Readonly<TemplateParameters>): TemplateSaid | null {
  const fields = fieldsOf(template)
  const values: Record<string, string> = {}
  let header: HeaderValue | null = null
  for (const component of components) {
    const own = fields.filter(({ part, button }) =>
      component.type === 'button' ? button === Number(component.index) : part === component.type,
    )
    for (const [at, parameter] of component.parameters.entries()) {
      if (parameter.type !== 'text') {
        if (header !== null || headerKindOf(template) === null) return null
        header = headerOf(parameter)
        continue
      }
      const { text, parameter_name } = parameter
      const field = parameter_name === undefined ? own[at] : own.find(({ name }) => name === parameter_name)
      if (!field || field.key in values) return null
      values[field.key] = normaliseValue(text)
    }
  }
  return { values, header }
}

function headerOf(parameter: HeaderParameter): HeaderValue {
  switch (parameter.type) {
    case 'image':
      return { kind: 'image', ...parameter.image }
    case 'video':
      return { kind: 'video', ...parameter.video }
    case 'document':
      return { kind: 'document', ...parameter.document }
    case 'location':
      return { kind: 'location', ...parameter.location }
  }
}
