import { root } from './root.ts'

export type Language = 'en' | 'it'
type Words = Record<string, string>

const kept = 'centralino.simulator.language'
let words: Words = {}
let language: Language = 'en'
const listeners = new Set<() => void>()

/** A text of the page in the language chosen; `{name}` is filled from the values. The key itself if nobody wrote it. */
export function word(key: string, values: Record<string, string | number> = {}): string {
  return (words[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export function hasWord(key: string): boolean {
  return key in words
}

export function currentLanguage(): Language {
  return language
}

export async function startLanguage(): Promise<void> {
  const wanted = localStorage.getItem(kept) ?? navigator.language.slice(0, 2)
  await speak(wanted === 'it' ? 'it' : 'en')
}

export async function speak(next: Language): Promise<void> {
  const response = await fetch(`${root}/assets/lang/${next}.json`)
  words = (await response.json()) as Words
  language = next
  document.documentElement.lang = next
  localStorage.setItem(kept, next)
  for (const listener of listeners) listener()
}

/** Calls back when the language changed; returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
