import type { Template } from './template.ts'

/** A template before it belongs to a business. */
export type TemplateSeed = Omit<Template, 'businessId' | 'status' | 'rejectedReason'> &
  Partial<Pick<Template, 'status' | 'rejectedReason'>>
