import { expect, test } from 'vitest'
import { marks, withMark } from './text-marks.ts'

test('A-SEND-01 what is selected gets WhatsApp’s signs, and loses them again', () => {
  for (const mark of ['bold', 'italic', 'strike', 'mono'] as const) {
    const once = withMark('so say we', 3, 6, mark)
    expect(once.text).toBe(`so ${marks[mark]}say${marks[mark]} we`)
    expect(once.text.slice(once.from, once.to)).toBe('say')
    expect(withMark(once.text, once.from, once.to, mark)).toEqual({ text: 'so say we', from: 3, to: 6 })
  }
})

test('A-SEND-01 the signs may be selected with the words', () => {
  expect(withMark('*say*', 0, 5, 'bold')).toEqual({ text: 'say', from: 0, to: 3 })
})

test('A-SEND-01 spaces at the edges stay outside the signs', () => {
  expect(withMark('a  b  c', 1, 6, 'italic').text).toBe('a  _b_  c')
})

test('A-SEND-01 without a selection the cursor stands between the signs', () => {
  expect(withMark('hi ', 3, 3, 'bold')).toEqual({ text: 'hi **', from: 4, to: 4 })
})
