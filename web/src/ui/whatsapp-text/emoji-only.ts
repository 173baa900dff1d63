const MOST = 3
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const hasPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
const hasNothingElse = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u

/** Whether a text is one to three emoji and nothing else: shown large, without a bubble. */
export function isEmojiOnly(text: string): boolean {
  const trimmed = text.trim()
  // The longest emoji have some ten code points: a cheap no for ordinary text.
  if (trimmed === '' || trimmed.length > MOST * 40) return false
  let count = 0
  for (const { segment } of segmenter.segment(trimmed)) {
    if (/^\s+$/u.test(segment)) continue
    count += 1
    if (count > MOST || !hasPicture.test(segment) || !hasNothingElse.test(segment)) return false
  }
  return count > 0
}
