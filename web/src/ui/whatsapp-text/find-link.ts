const candidate =
  /https?:\/\/[^\s<>"`]+|www\.[^\s<>"`]+|(?<![\p{L}\p{N}@./_-])(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}\/[^\s<>"`]*/giu

/** Characters that could make a link look like another one. */
const deceiving = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

export interface FoundLink {
  start: number
  text: string
  href: string
}

/** The web addresses in a line, in order. Only http and https, never with a user name inside. Linear in its length. */
export function findLinks(line: string): FoundLink[] {
  const found: FoundLink[] = []
  for (const match of line.matchAll(candidate)) {
    const text = withoutTail(match[0])
    const href = addressOf(text)
    if (href !== undefined) found.push({ start: match.index, text, href })
  }
  return found
}

/** Punctuation that ends the sentence, not the address; a closing bracket stays when the address opened one. */
function withoutTail(text: string): string {
  const isOpened = text.includes('(')
  let end = text.length
  while (end > 0) {
    const last = text.charAt(end - 1)
    if (last === ')' && isOpened) break
    if (!/[.,;:!?'’”»)\]}*_~]/u.test(last)) break
    end -= 1
  }
  return text.slice(0, end)
}

function addressOf(text: string): string | undefined {
  if (deceiving.test(text)) return undefined
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined
}
