const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const pictures = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|^[0-9#*]\ufe0f?\u20e3$/u

/** Whether this is exactly one emoji, as WhatsApp wants for a reaction: families, flags and skin tones are one. */
export function isOneEmoji(text: string): boolean {
  if (text.length === 0 || text.length > 32 || !pictures.test(text)) return false
  return [...graphemes.segment(text)].length === 1
}
