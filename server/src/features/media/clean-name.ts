const longest = 240

/** A file's name as others gave it, without folders, control signs and what turns writing around; null when nothing is left. */
export const cleanName = (name: string | undefined): string | null => {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
  if (plain.length <= longest) return plain || null
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 16 ? plain.slice(dot) : ''
  return `${plain.slice(0, longest - ending.length - 1).replace(/[\uD800-\uDBFF]$/, '')}…${ending}`
}
