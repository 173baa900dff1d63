import { findText, textTerms } from '@centralino/domain/message/find-text.ts'

/**
 * Where any of the searched words stands in a text, by the rule by which the server found it: [start, end) of the text, in order. All of
 * them are in the message, but one piece of it (what is bold, a link) may have only some.
 */
export const markText = (text: string, search: string): [number, number][] =>
  findText(
    text,
    textTerms(search).filter((term) => findText(text, [term]).length > 0),
  )
