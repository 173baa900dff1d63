/** Accents, and what makes an emoji of a digit; vowel signs of other scripts are letters and stay. */
const marks = /[\u0300-\u036f\ufe00-\ufe0f\u20e3]/g
const outer = /^[\p{P}\p{So}\p{Sk}\p{Z}\p{C}]+|[\p{P}\p{So}\p{Sk}\p{Z}\p{C}]+$/gu

/**
 * A text as two people would call it the same: any case, any accents, any width, any space, and nothing around it. What has
 * nothing but signs is compared by them.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(marks, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\p{Z}\p{C}]+/gu, ' ')
    .trim()
  return plain.replaceAll(outer, '') || plain
}
