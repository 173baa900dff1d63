/** The text with something put where the cursor is; the cursor then stands behind it. */
export function insertAt(field: HTMLTextAreaElement | null, text: string, piece: string): string {
  const from = field?.selectionStart ?? text.length
  const to = field?.selectionEnd ?? from
  requestAnimationFrame(() => field?.setSelectionRange(from + piece.length, from + piece.length))
  return text.slice(0, from) + piece + text.slice(to)
}
