import type { PriorityRules } from '@centralino/contract/routing.ts'
import type { TFunction } from 'i18next'
import type { Faults } from '../../lib/use-setting-form.ts'
import { wholeFault } from '../administration/field-checks.ts'

export type Rule = PriorityRules['items'][number]

/** The name of a part of one rule, where its fault is shown. */
export const ruleField = (index: number, part: 'name' | 'words' | 'priority') => `rules.${index}.${part}`

/** What is wrong with each rule. */
export function ruleFaults(rules: readonly Rule[], t: TFunction): Faults {
  return Object.fromEntries(
    rules.flatMap(({ name, words, priority }, index) => [
      [ruleField(index, 'name'), nameFault(name, t)],
      [ruleField(index, 'words'), wordsFault(words, t)],
      [ruleField(index, 'priority'), wholeFault(priority, [0, 100], t)],
    ]),
  )
}

function nameFault(name: string, t: TFunction) {
  if (name.trim() === '') return t('admin.noName')
  return name.trim().length > 100 ? t('admin.textTooLong', { count: name.trim().length - 100 }) : undefined
}

function wordsFault(words: readonly string[], t: TFunction) {
  if (words.length === 0) return t('admin.noWords')
  if (words.length > 50) return t('admin.tooManyWords', { most: 50 })
  return words.some((word) => word.length > 100) ? t('admin.wordTooLong', { most: 100 }) : undefined
}

/** Words as they are typed: separated by commas or lines. */
export const readWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]
