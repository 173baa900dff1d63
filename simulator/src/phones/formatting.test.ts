import { expect, test } from 'vitest'
import { formatBlocks, formatPieces, isJumbo } from './formatting.ts'

const text = (words: string) => ({ kind: 'text', text: words })

test('bold, italic, strike and code, also inside each other', () => {
  expect(formatPieces('a *b _c_* ~d~ `*e*`')).toEqual([
    text('a '),
    { kind: 'bold', pieces: [text('b '), { kind: 'italic', pieces: [text('c')] }] },
    text(' '),
    { kind: 'strike', pieces: [text('d')] },
    text(' '),
    { kind: 'code', text: '*e*' },
  ])
})

test.each(['2*3*4', 'snake_case_name', '* not bold*', '*not bold *', '*', '**', 'a ~ b ~ c', '*open'])(
  '%s stays as it is',
  (line) => {
    expect(formatPieces(line)).toEqual([text(line)])
  },
)

test('links end before the punctuation of the sentence', () => {
  expect(formatPieces('see https://bottega-lume.example/a?b=1_2. Then')).toEqual([
    text('see '),
    { kind: 'link', text: 'https://bottega-lume.example/a?b=1_2', href: 'https://bottega-lume.example/a?b=1_2' },
    text('. Then'),
  ])
  expect(formatPieces('javascript:alert(1)')).toEqual([text('javascript:alert(1)')])
})

test('lines, quotes, lists and mono blocks', () => {
  expect(formatBlocks('Hello\n> quoted\n- one\n2. two\n```x = *1*\ny```')).toEqual([
    { kind: 'line', pieces: [text('Hello')] },
    { kind: 'quote', pieces: [text('quoted')] },
    { kind: 'item', mark: '•', pieces: [text('one')] },
    { kind: 'item', mark: '2.', pieces: [text('two')] },
    { kind: 'mono', text: 'x = *1*\ny' },
  ])
})

test('one to three emoji alone are large, families and flags counting as one', () => {
  expect(isJumbo('😊')).toBe(true)
  expect(isJumbo('👨‍👩‍👧‍👦🇮🇹❤️')).toBe(true)
  expect(isJumbo('😊😊😊😊')).toBe(false)
  expect(isJumbo('ok 😊')).toBe(false)
  expect(isJumbo('')).toBe(false)
})
