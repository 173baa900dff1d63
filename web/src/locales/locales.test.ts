import { describe, expect, test } from 'vitest'

const flat = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value as object, `${path}${key}.`),
  )
const plural = /_(?:zero|one|two|few|many|other)$/
const names = (text: string) => [...new Set([...text.matchAll(/{{(\w+)}}|<(\w+)>/g)].map(([found]) => found))].sort()

const files = import.meta.glob<object>('./*/*.json', { eager: true, import: 'default' })
const wordsOf = (language: string) =>
  new Map(
    Object.entries(files).flatMap(([path, words]) =>
      path.startsWith(`./${language}/`) && !path.endsWith('/whatsapp.json') ? flat(words) : [],
    ),
  )

describe('the words of both languages', () => {
  const english = wordsOf('en')
  const italian = wordsOf('it')

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
    const reasons = (language: string) => files[`./${language}/whatsapp.json`] as Record<string, string>
    expect(Object.keys(reasons('it'))).toEqual(Object.keys(reasons('en')))
    expect(Object.values(reasons('it')).filter((sentence) => !sentence.endsWith('.'))).toEqual([])
  })
})
