/** What WhatsApp sent has been stored as it came: nothing about its shape is certain. */
type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

export const record = (from: Json | null | undefined, key: string): Json | undefined => {
  const value = from?.[key]
  return isRecord(value) ? value : undefined
}

export const text = (from: Json | null | undefined, key: string): string | undefined => {
  const value = from?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export const number = (from: Json | null | undefined, key: string): number | undefined => {
  const value = from?.[key]
  const parsed = typeof value === 'string' ? Number(value) : value
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined
}

export const list = (from: Json | null | undefined, key: string): readonly Json[] => {
  const value = from?.[key]
  return Array.isArray(value) ? value.filter(isRecord) : []
}
