export type TemplateStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED'

export type TemplateButton = {
  type: string
  text?: string | undefined
  url?: string | undefined
  phone_number?: string | undefined
  [key: string]: unknown
}

export type TemplateComponent = {
  type: string
  format?: string | undefined
  text?: string | undefined
  buttons?: TemplateButton[] | undefined
  [key: string]: unknown
}

export type Template = {
  id: string
  businessId: string
  name: string
  language: string
  category: string
  parameterFormat: 'POSITIONAL' | 'NAMED'
  status: TemplateStatus
  components: TemplateComponent[]
  rejectedReason: string
}

/** The placeholders of a text in order, without the braces. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/gi)].map((match) => match[1] ?? ''))]
}

export function componentOf(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toUpperCase() === type)
}
