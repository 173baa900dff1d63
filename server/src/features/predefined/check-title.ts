import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../platform/http/refusal.ts'

/** The longest name of a category and the longest title of a message: one line of the panel. */
const longest = 60

/** A name on one line, refused when it shows nothing or is too long. */
export const checkTitle = (text: string, part: 'name' | 'title'): string => {
  const title = normaliseText(text).replaceAll(/\s+/g, ' ')
  if (checkText(title) === 'empty') throw new Refusal('text_empty', { part })
  if (title.length > longest) throw new Refusal('title_too_long', { part, limit: longest })
  return title
}
