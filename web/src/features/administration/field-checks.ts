import type { TFunction } from 'i18next'
import { durationWords } from '../../ui/format/duration-words.ts'

/** What is wrong with a duration (seconds). */
export function durationFault(
  seconds: number,
  [least, most]: readonly [number, number],
  t: TFunction,
  language: string,
) {
  if (Number.isNaN(seconds)) return t('admin.noDuration')
  if (seconds < least) return t('admin.tooShort', { least: durationWords(least, language) })
  if (seconds > most) return t('admin.tooLong', { most: durationWords(most, language) })
  return undefined
}

/** What is wrong with a whole number. */
export function wholeFault(value: number, [least, most]: readonly [number, number], t: TFunction) {
  return value >= least && value <= most ? undefined : t('admin.notWhole', { least, most })
}

/** What is wrong with a text that has to say something, in so many characters. */
export function textFault(text: string, most: number, t: TFunction) {
  const { length } = text.trim()
  if (length === 0) return t('admin.noText')
  return length > most ? t('admin.textTooLong', { count: length - most }) : undefined
}
