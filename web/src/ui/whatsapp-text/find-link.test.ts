import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLinks } from './find-link.ts'
import { parseLine } from './parse-line.ts'

test.each([
  ['see https://bottegalume.example/o/20418.', 'https://bottegalume.example/o/20418'],
  ['(http://a.example/x)', 'http://a.example/x'],
  ['https://en.wikipedia.org/wiki/Lamp_(lighting)', 'https://en.wikipedia.org/wiki/Lamp_(lighting)'],
  ['*https://a.example*', 'https://a.example'],
  ['www.bottegalume.example, or', 'www.bottegalume.example'],
  ['see bottegalume.example/o/20418 please', 'bottegalume.example/o/20418'],
  ['https://a.example/?q=1&r=_x_', 'https://a.example/?q=1&r=_x'],
])('in “%s” the link is %s', (line, link) => {
  expect(findLinks(line).map(({ text }) => text)).toEqual([link])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://',
  'https://user:secret@a.example/',
  'https://a.example/\u202egpj.exe',
  'Fine.Thanks',
  'and/or',
  '1.5/2',
  'anna@bottegalume.example/x',
  'https://intranet/',
])('“%s” holds no link', (line) => {
  expect(findLinks(line)).toEqual([])
})

test('an address without a scheme is opened with https', () => {
  expect(findLinks('www.a.example/x')[0]?.href).toBe('https://www.a.example/x')
})

test('markers inside an address do nothing', () => {
  expect(parseLine('https://a.example/_b_/~c~')).toEqual([
    { kind: 'link', text: 'https://a.example/_b_/~c', href: 'https://a.example/_b_/~c' },
    { kind: 'text', text: '~' },
  ])
})

test('whatever is written, an address leads to http or https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), fc.string(), (a, b) => {
      for (const { href } of findLinks(`${b} ${a}${b}`)) expect(href).toMatch(/^https?:\/\//)
    }),
  )
})
