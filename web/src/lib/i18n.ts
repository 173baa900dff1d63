import type { Locale } from '@centralino/contract/primitives.ts'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type enAdmin from '../locales/en/admin.json'
import type enAnswers from '../locales/en/answers.json'
import type enAttachments from '../locales/en/attachments.json'
import type enClosing from '../locales/en/closing.json'
import en from '../locales/en/console.json'
import type enCustomers from '../locales/en/customers.json'
import type enDesk from '../locales/en/desk.json'
import type enFiles from '../locales/en/files.json'
import type enFormat from '../locales/en/format.json'
import type enHome from '../locales/en/home.json'
import type enLeaving from '../locales/en/leaving.json'
import type enMail from '../locales/en/mail.json'
import type enTemplates from '../locales/en/templates.json'
import type enThread from '../locales/en/thread.json'
import type enVoice from '../locales/en/voice.json'
import it from '../locales/it/console.json'
import { storage } from './storage.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console'
    // The administrator's words come with those pages; see `addWords`.
    resources: {
      console: typeof en &
        typeof enAdmin &
        typeof enAnswers &
        typeof enAttachments &
        typeof enClosing &
        typeof enCustomers &
        typeof enDesk &
        typeof enFiles &
        typeof enFormat &
        typeof enHome &
        typeof enLeaving &
        typeof enMail &
        typeof enTemplates &
        typeof enThread &
        typeof enVoice
    }
  }
}

export const locales: readonly Locale[] = ['en', 'it']

const isLocale = (word: string | null): word is Locale => locales.some((locale) => locale === word)

/** The language kept in this browser, else its first one that we speak, else English. */
function firstLocale(): Locale {
  const kept = storage.get('locale')
  if (isLocale(kept)) return kept
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en'
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next.use(initReactI18next).init({
    resources: { en: { console: en }, it: { console: it } },
    lng: firstLocale(),
    fallbackLng: 'en',
    defaultNS: 'console',
    // There is one namespace: no word is looked for in another.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { transKeepBasicHtmlNodesFor: ['b'] },
  })
}

/** Words of pages that are not there from the beginning, in every language. */
export function addWords(words: Readonly<Record<Locale, object>>) {
  for (const locale of locales) i18next.addResourceBundle(locale, 'console', words[locale], true)
}

/** Speaks this language from now on, also after a reload. */
export async function speak(locale: Locale): Promise<void> {
  storage.set('locale', locale)
  if (i18next.language !== locale) await i18next.changeLanguage(locale)
}

export const spoken = (): Locale => (isLocale(i18next.language) ? i18next.language : 'en')
