export type FieldType = 'text' | 'number' | 'date' | 'choice'

/** One thing that a tenant keeps of its customers besides their names. */
export interface CustomerField {
  key: string
  label: string
  type: FieldType
  choices: readonly string[]
  required: boolean
  /** Only administrators change it: it comes from elsewhere. */
  readOnly: boolean
}

export type Properties = Readonly<Record<string, string | number>>

export type FieldFault =
  | 'unknown'
  | 'missing'
  | 'read_only'
  | 'not_text'
  | 'too_long'
  | 'not_a_number'
  | 'not_a_date'
  | 'not_a_choice'

/** The longest text of a field, in UTF-16 code units. */
export const MAX_FIELD_LENGTH = 500

/** What keeps a value from being kept in a field, or null. */
export const checkField = (field: CustomerField, value: unknown): FieldFault | null => {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'not_a_number'
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : 'not_a_date'
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value) ? null : 'not_a_choice'
    case 'text':
      if (typeof value !== 'string') return 'not_text'
      return value.length > MAX_FIELD_LENGTH ? 'too_long' : null
  }
}

/**
 * The properties after these changes (null or an empty text takes a value away), and what is wrong with them by field. What the fields no longer name stays
 * as it is; a required field that was never filled is asked for only when something is changed in it.
 */
export const changeProperties = (
  fields: readonly CustomerField[],
  before: Properties,
  changes: Readonly<Record<string, string | number | null>>,
  may: { readOnly: boolean },
): { properties: Properties; faults: { key: string; fault: FieldFault }[] } => {
  const known = new Map(fields.map((field) => [field.key, field]))
  const faults: { key: string; fault: FieldFault }[] = []
  const after: Record<string, string | number> = { ...before }
  for (const [key, given] of Object.entries(changes)) {
    const value = typeof given === 'string' ? given.trim() : given
    const field = known.get(key)
    if (value === (before[key] ?? null)) continue
    const fault = field ? faultOf(field, value, may) : 'unknown'
    if (fault) faults.push({ key, fault })
    else if (value === null || value === '') delete after[key]
    else after[key] = value
  }
  return { properties: after, faults }
}

const faultOf = (
  field: CustomerField,
  value: string | number | null,
  may: { readOnly: boolean },
): FieldFault | null => {
  if (field.readOnly && !may.readOnly) return 'read_only'
  if (value === null || value === '') return field.required ? 'missing' : null
  return checkField(field, value)
}

const isDate = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
