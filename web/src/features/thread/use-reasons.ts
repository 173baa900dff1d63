import type { Locale } from '@centralino/contract/primitives.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'

export type Reasons = Readonly<Record<string, string>>

// Many sentences that are seldom needed: they come with the first message that failed.
const files: Record<Locale, () => Promise<{ default: Reasons }>> = {
  en: () => import('../../locales/en/whatsapp.json'),
  it: () => import('../../locales/it/whatsapp.json'),
}
const loaded = new Map<Locale, Reasons>()

/** Why WhatsApp refuses messages, by its code, in the language spoken; absent until they are here. */
export function useReasons(isNeeded: boolean): Reasons | undefined {
  useTranslation()
  const locale = spoken()
  const [, setArrived] = useState<Locale>()
  useEffect(() => {
    if (!isNeeded || loaded.has(locale)) return
    files[locale]().then(
      (file) => {
        loaded.set(locale, file.default)
        setArrived(locale)
      },
      // Without them WhatsApp's own words stand there.
      () => undefined,
    )
  }, [isNeeded, locale])
  return loaded.get(locale)
}
