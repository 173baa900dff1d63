import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fill, gapsIn, placeholderNames } from './placeholder.ts'

const values = {
  customer: 'Alessandra Conti',
  'customer.first': 'Alessandra',
  agent: 'Anna Bianchi',
  number: 'Support',
}

describe('A-PRE-03 what a predefined message leaves open', () => {
  test('what is known is put in, in both languages', () => {
    expect(fill('Ciao {customer.first}, sono {agent}.', values)).toEqual({
      text: 'Ciao Alessandra, sono Anna Bianchi.',
      open: [],
    })
    expect(fill('{Cliente.Nome} · {numero}', values).text).toBe('Alessandra · Support')
  })

  test('what is not known says what the text says instead, or stays and is open, once', () => {
    expect(fill('Dear {customer|customer}', {}).text).toBe('Dear customer')
    expect(fill('On {day}, {day} or {time}; {customer|}!', {})).toEqual({
      text: 'On {day}, {day} or {time};!',
      open: ['{day}', '{time}'],
    })
  })

  test('where nothing is put in, no space or comma is left over', () => {
    expect(fill('Hello {customer|}, welcome', {}).text).toBe('Hello, welcome')
    expect(fill('Sorry, {customer|}. One moment', {}).text).toBe('Sorry. One moment')
  })

  test('braces that name nothing are text', () => {
    for (const text of ['{}', '{ }', '{"a":1}', '{1}', '{a', 'a}', '{{', '{a\nb}']) {
      expect(fill(text, values)).toEqual({ text, open: [] })
    }
  })

  test('what is put in is never read again, and everything else stays as it is', () => {
    const name = fc.constantFrom(...placeholderNames)
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''),
        name,
        (rest, value, one) => {
          const plain = rest.replaceAll(/[{}]/g, '')
          expect(fill(`${plain}{${one}}${plain}`, { [one]: value })).toEqual({
            text: `${plain}${value.trim()}${plain}`,
            open: [],
          })
        },
      ),
    )
  })

  test('filling with nothing and no fallback changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const without = text.replaceAll('|', '')
        expect(fill(without, {}).text).toBe(without)
        expect(fill(without, {}).open.every((open) => without.includes(open))).toBe(true)
        expect(gapsIn(without).every(({ whole, start }) => without.startsWith(whole, start))).toBe(true)
      }),
    )
  })
})
