const KB = 1024
const MB = KB * KB

/** How large a file is, as WhatsApp's limits are told: `184 KB`, `6.8 MB`; never less than one. */
export function sizeText(bytes: number, locale: string): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB)).toLocaleString(locale)} KB`
  return `${(bytes / MB).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`
}

/** Of sound and films: `0:47`, `1:02:05`. */
export function lengthText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
