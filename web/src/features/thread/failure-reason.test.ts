import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import en from '../../locales/en/console.json'
import reasons from '../../locales/en/whatsapp.json'
import { failureReason, isDecided } from './failure-reason.ts'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { console: en } }, defaultNS: 'console' }))

const errorOf = (code: number, details: string | null = null) => ({ code, title: 'Title of Meta', details })

describe('why a message was not delivered', () => {
  test('in our words where the code is known, else in those of WhatsApp', () => {
    expect(failureReason(errorOf(131026), reasons, i18next.t)).toMatch(/cannot be reached on WhatsApp/)
    expect(failureReason(errorOf(999999, 'Details of Meta'), reasons, i18next.t)).toBe('Details of Meta')
    expect(failureReason(errorOf(131026), undefined, i18next.t)).toBe('Title of Meta')
    expect(failureReason(null, reasons, i18next.t)).toBe('WhatsApp gave no reason.')
  })

  test('the server has codes of its own: unreachable for a day, left as it is, withdrawn', () => {
    expect(failureReason(errorOf(-3), reasons, i18next.t)).toBe('WhatsApp could not be reached for 24 hours.')
    expect(failureReason(errorOf(-2), reasons, i18next.t)).toBe('Not confirmed by WhatsApp, left as it is.')
    expect(failureReason(errorOf(-4), reasons, i18next.t)).toMatch(/had gone on/)
    expect([-2, -3, -4].map((code) => isDecided(errorOf(code)))).toEqual([true, false, true])
    expect(isDecided(null)).toBe(false)
  })
})
