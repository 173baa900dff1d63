import type { Template } from '@centralino/contract/templates.ts'
import { matchesWords } from '../transfer/target-order.ts'

/** A template in all its languages. */
export type TemplateGroup = { name: string; title: string; templates: readonly Template[] }

/** `delivery_check` as one says it. */
export const titleOf = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** By name, those of which at least one language can be sent first; what nobody here may send is left out. */
export function groupsOf(templates: readonly Template[], query: string): readonly TemplateGroup[] {
  const offered = templates.filter(({ obstacle }) => obstacle !== 'not_approved' && obstacle !== 'not_permitted')
  const groups = [...Map.groupBy(offered, ({ name }) => name)].map(([name, own]) => ({
    name,
    title: titleOf(name),
    templates: own,
  }))
  const canGo = ({ templates }: TemplateGroup) => templates.some(({ obstacle }) => obstacle === null)
  return groups
    .filter(({ title, templates }) => matchesWords(query, title, ...templates.map(bodyOf)))
    .sort((a, b) => Number(canGo(b)) - Number(canGo(a)) || a.title.localeCompare(b.title))
}

const bodyOf = ({ components }: Template): string => components.map(({ text }) => text ?? '').join(' ')

/** The language that is most likely meant: the console's own, else the first. */
export const likelyLanguage = ({ templates }: TemplateGroup, own: string): Template | undefined => {
  const sendable = templates.filter(({ obstacle }) => obstacle === null)
  return sendable.find(({ language }) => language.startsWith(own)) ?? sendable[0] ?? templates[0]
}

/** `en_US` in the words of the reader. */
export function languageName(language: string, reader: string): string {
  try {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(language.replace('_', '-')) ?? language
    return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
  } catch {
    return language
  }
}
