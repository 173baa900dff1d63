import { fieldsOf, type TemplateField } from '@centralino/domain/template/fields.ts'
import {
  type FieldFault,
  type FieldValues,
  faultsOf,
  type ShownTemplate,
  show,
} from '@centralino/domain/template/filled.ts'
import { nameField } from '@centralino/domain/template/greeting.ts'
import {
  HEADER_TYPES,
  type HeaderFault,
  type HeaderKind,
  type HeaderValue,
  headerFaultOf,
  headerKindOf,
} from '@centralino/domain/template/header.ts'
import { parametersOf } from '@centralino/domain/template/parameters.ts'
import { componentOf, type Piece, piecesOf } from '@centralino/domain/template/template.ts'
import type { Content } from './outgoing.ts'
import type { Template } from './templates.ts'

export type TemplateValues = FieldValues
export type TemplateGap = TemplateField
export type TemplateHeader = HeaderValue
export type TemplateHeaderKind = HeaderKind

/** What must be filled in before a template can go, in the order of reading: the rule that the server goes by, for the screen. */
export const templateFields = (template: Template): TemplateGap[] => fieldsOf(template)

/** What keeps it from being sent with these values; empty: nothing. */
export const templateFaults = (template: Template, values: TemplateValues): FieldFault[] => faultsOf(template, values)

/** What its title is when it is not a text; null: nothing has to be chosen for it. */
export const templateHeaderKind = (template: Template): HeaderKind | null => headerKindOf(template)

/** What is wrong with what was chosen for its title; null: nothing. */
export const templateHeaderFault = (template: Template, header: HeaderValue | null): HeaderFault | null =>
  headerFaultOf(template, header)

/** The types of file WhatsApp takes as a title. */
export const templateHeaderTypes = HEADER_TYPES

/** The key of the field in which the customer is called by name; null: none is recognised. */
export const templateNameField = (template: Template): string | null => nameField(template)

/** As the customer will see it. */
export const showTemplate = (template: Template, values: TemplateValues): ShownTemplate => show(template, values)

/** Title or text of a template, cut at what is to be filled in. */
export const templatePieces = (template: Template, part: 'HEADER' | 'BODY'): Piece[] =>
  piecesOf(componentOf(template, part)?.text ?? '')

/** The template with these values, to be sent. */
export const filledTemplate = (
  template: Template,
  values: TemplateValues,
  header: HeaderValue | null = null,
): Content => {
  const components = parametersOf(template, values, header)
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      ...(components.length > 0 ? { components } : {}),
    },
  }
}
