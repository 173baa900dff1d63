import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLine } from './parse-line.ts'
import { parseText } from './parse-text.ts'
import { plainText } from './plain-text.ts'

const text = (value: string) => ({ kind: 'text', text: value })
const bold = (...children: unknown[]) => ({ kind: 'bold', children })
const italic = (...children: unknown[]) => ({ kind: 'italic', children })
const strike = (...children: unknown[]) => ({ kind: 'strike', children })
const code = (value: string) => ({ kind: 'code', text: value })

test.each([
  ['the *brass* one', [text('the '), bold(text('brass')), text(' one')]],
  ['_not_ this', [italic(text('not')), text(' this')]],
  ['the ~black~ chrome', [text('the '), strike(text('black')), text(' chrome')]],
  ['*_~all~_*', [bold(italic(strike(text('all'))))]],
  ['*bold _and_ more*', [bold(text('bold '), italic(text('and')), text(' more'))]],
  ['(*a*)', [text('('), bold(text('a')), text(')')]],
  ['*a*, *b*', [bold(text('a')), text(', '), bold(text('b'))]],
  ['Code `BL-20418`, see', [text('Code '), code('BL-20418'), text(', see')]],
  ['```mono *not bold*``` on', [code('mono *not bold*'), text(' on')]],
  ['run `curl https://a.example/_x_`', [text('run '), code('curl https://a.example/_x_')]],
  ['*città* and *über*', [bold(text('città')), text(' and '), bold(text('über'))]],
  ['*😀*', [bold(text('😀'))]],
])('%s is formatted', (line, nodes) => {
  expect(parseLine(line)).toEqual(nodes)
})

test.each([
  '2*3*4',
  'snake_case_name',
  'a * b * c',
  '* not bold*',
  '*not bold *',
  '*open',
  '**',
  '***',
  '*'.repeat(9),
  '``',
  '`open',
  'perché_no_sì',
  '1*𝟚*3',
])('%s stays as it is written', (line) => {
  expect(parseLine(line)).toEqual([text(line)])
})

test('markers that do not nest properly: the outer wins, the inner stays a sign', () => {
  expect(parseLine('*a _b* c_')).toEqual([bold(text('a _b')), text(' c_')])
})

test('blocks: quote, lists and monospace over several lines', () => {
  expect(parseText('Hello\n\n> you said\n> so\n- one\n* two\n3. three\n4. four\nbye\n```a\n  b```\nend')).toEqual([
    { kind: 'paragraph', lines: [[text('Hello')], []] },
    { kind: 'quote', lines: [[text('you said')], [text('so')]] },
    { kind: 'bullets', lines: [[text('one')], [text('two')]] },
    { kind: 'numbers', start: 3, lines: [[text('three')], [text('four')]] },
    { kind: 'paragraph', lines: [[text('bye')]] },
    { kind: 'mono', text: 'a\n  b' },
    { kind: 'paragraph', lines: [[text('end')]] },
  ])
})

test.each(['-no list', '- ', '>no quote', '2026.', '12345. too long'])('%s is a paragraph', (line) => {
  expect(parseText(line).map(({ kind }) => kind)).toEqual(['paragraph'])
})

const hostile = fc.string({
  unit: fc.constantFrom('*', '_', '~', '`', '>', '-', ' ', '\n', 'a', '1', '.', '😀', 'ע', '/'),
})
const withoutMarkers = (value: string) => value.replaceAll(/[*_~`>\-\s\d.]/gu, '')

test('nothing that was written is lost, invented or moved', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (written) => {
      expect(withoutMarkers(plainText(written))).toBe(withoutMarkers(written))
    }),
    { numRuns: 2_000 },
  )
})

test('a text without markers is its own plain text', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((value) => !/[*_~`>\-\d\r]/u.test(value))
  fc.assert(
    fc.property(plain, (written) => {
      expect(plainText(written)).toBe(written)
    }),
  )
})

test.each([
  ['stars', '*'.repeat(4096)],
  ['stars and spaces', '* '.repeat(2048)],
  ['openers', '*a '.repeat(20_000)],
  ['mixed openers', '*a _b ~c '.repeat(10_000)],
  ['fences', '```'.repeat(20_000)],
  ['single ticks', '` '.repeat(20_000)],
  ['dots', 'a.'.repeat(30_000)],
  ['schemes', 'http://'.repeat(10_000)],
  ['dashes', 'a-'.repeat(30_000)],
  ['lines', '> *a\n'.repeat(10_000)],
  ['address tail', `https://x.it/${')'.repeat(30_000)}`],
])('hostile input is parsed in linear time: %s', (_name, written) => {
  const started = performance.now()
  parseText(written)
  // Quadratic work on these would take many seconds.
  expect(performance.now() - started).toBeLessThan(1_000)
})
