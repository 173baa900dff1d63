import { describe, expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { answersOf } from './answers-of.ts'
import { orderOf } from './order-of.ts'

const order = (product_items: unknown, more = {}) =>
  orderOf(messageOf(1, { type: 'order', text: null, content: { product_items, ...more } }), 'it')
const form = (response_json: string) =>
  answersOf(messageOf(1, { type: 'interactive', text: null, content: { nfm_reply: { response_json } } }))

describe('X-14 an order', () => {
  test('X-14 has its lines, quantities, prices and total in the reader’s notation', () => {
    const { lines, total, note } = order(
      [
        { product_retailer_id: 'Paralume', quantity: 2, item_price: 42, currency: 'EUR' },
        { product_retailer_id: 'Cavo', quantity: 1, item_price: 1019.5, currency: 'EUR' },
      ],
      { text: 'Grazie' },
    )
    expect(lines.map(({ price }) => price)).toEqual(['84,00\u00a0€', '1019,50\u00a0€'])
    expect([total, note]).toEqual(['1103,50\u00a0€', 'Grazie'])
  })

  test('X-14 has no total that would be a lie, and survives a currency that is none', () => {
    expect(
      order([
        { quantity: 1, item_price: 1, currency: 'EUR' },
        { quantity: 1, item_price: 1, currency: 'USD' },
      ]).total,
    ).toBe(undefined)
    expect(order([{ product_retailer_id: 'a', quantity: 1 }]).total).toBeUndefined()
    expect(order([{ quantity: 1, item_price: 1, currency: '<img>' }]).total).toBe('1,00 <img>')
    expect(order('nonsense')).toEqual({ lines: [], total: undefined, note: undefined })
  })
})

describe('X-14 a form', () => {
  test('X-14 is shown field by field, without its bookkeeping', () => {
    expect(
      form(
        '{"flow_token":"t","screen_0_First_name_0":"Ada","wrap":true,"note":"","days":["Mon","Tue"],"at":{"city":"Milano"}}',
      ),
    ).toEqual([
      { field: 'First name', value: 'Ada' },
      { field: 'Wrap', value: true },
      { field: 'Note', value: null },
      { field: 'Days', value: 'Mon, Tue' },
      { field: 'At, City', value: 'Milano' },
    ])
  })

  test('X-14 what is no form is none', () => {
    expect(form('not json')).toBeUndefined()
    expect(form('"text"')).toBeUndefined()
    expect(answersOf(messageOf(1))).toBeUndefined()
  })
})
