import type { TFunction } from 'i18next'
import en from '../locales/en/console.json'

type Kind = Exclude<keyof (typeof en)['kind'], 'unknown' | 'notShown' | 'notPassed'>

const isKind = (type: string): type is Kind => type in en.kind && type !== 'notShown' && type !== 'notPassed'

/** What kind of message it is, in words; a kind that nobody knows yet is named as WhatsApp named it. */
export const kindWord = (type: string, t: TFunction): string =>
  isKind(type) ? t(`kind.${type}`) : t('kind.unknown', { type })
