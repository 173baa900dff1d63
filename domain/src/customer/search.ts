import { fold } from '../message/fold.ts'

/** The words of a text, folded, in their order: what a search compares from their beginning. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s\p{P}\p{Z}\p{C}+]+/u)
    .filter((word) => word !== '')

/**
 * What a search for customers looks for: any of these lists, of which every word must begin a word of the customer. Groups of digits
 * are one number, however they are grouped, and a leading 0 or 00 may be missing from what is kept. Empty: everybody.
 */
export const customerTerms = (search: string): string[][] => {
  const asWritten = wordsOf(search)
  const joined = wordsOf(search.replaceAll(/(?<=\d)[\s()./-]+(?=\d)/g, ''))
  const bare = (zeros: RegExp) => joined.map((word) => (/^\d+$/.test(word) ? word.replace(zeros, '') || word : word))
  const lists = [asWritten, joined, bare(/^00/), bare(/^0/)].filter((words) => words.length > 0)
  return [...new Map(lists.map((words) => [words.join(' '), words.slice(0, 8)])).values()]
}
