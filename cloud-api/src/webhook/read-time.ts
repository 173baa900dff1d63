const YEAR_9999 = 253_402_300_799

/** Unix seconds from what Meta sent (a string or a number), null when it is no moment a database could keep. */
export function readTime(value: unknown): number | null {
  const seconds = typeof value === 'string' && /^\d{1,12}(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return null
  return seconds > 0 && seconds <= YEAR_9999 ? Math.floor(seconds) : null
}
