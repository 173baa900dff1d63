import { describe, expect, test } from 'vitest'
import enAdmin from './en/admin.json'
import en from './en/console.json'
import enReasons from './en/whatsapp.json'
import itAdmin from './it/admin.json'
import it from './it/console.json'
import itReasons from './it/whatsapp.json'

const flat = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value as object, `${path}${key}.`),
  )
const plural = /_(?:zero|one|two|few|many|other)$/
const names = (text: string) => [...new Set([...text.matchAll(/{{(\w+)}}|<(\w+)>/g)].map(([found]) => found))].sort()

describe('the words of both languages', () => {
  const english = new Map([...flat(en), ...flat(enAdmin)])
  const italian = new Map([...flat(it), ...flat(itAdmin)])

  test('say the same things', () => {
    const keys = (words: Map<string, string>) =>
      new Set([...words.keys()].map((key) => key.replace(/_a$/, '').replace(plural, '')))
    expect(keys(italian)).toEqual(keys(english))
  })

  test.each(['en', 'it'])('%s has every plural form that the language knows', (locale) => {
    const words = locale === 'en' ? english : italian
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const bases = [...words.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'other'.length))
    expect(bases.length).toBeGreaterThan(0)
    expect(bases.flatMap((base) => forms.map((form) => base + form)).filter((key) => !words.has(key))).toEqual([])
  })

  test('fill in the same names', () => {
    const different = [...italian].filter(([key, text]) => {
      const other =
        english.get(key) ?? english.get(key.replace(/_many$/, '_other')) ?? english.get(key.replace(/_a$/, ''))
      return other === undefined || String(names(text)) !== String(names(other))
    })
    expect(different).toEqual([])
  })

  test('know the same reasons of WhatsApp', () => {
    expect(Object.keys(itReasons)).toEqual(Object.keys(enReasons))
    expect(Object.values(itReasons).filter((sentence) => !sentence.endsWith('.'))).toEqual([])
  })
})
