import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'
import { faultsOf, plainText, show } from './filled.ts'
import { type HeaderValue, headerFaultOf, headerKindOf } from './header.ts'
import { obstacleOf } from './obstacle.ts'
import { parametersOf, valuesOf } from './parameters.ts'
import { piecesOf, placeholdersOf, type Template } from './template.ts'

const arrived: Template = {
  status: 'APPROVED',
  category: 'UTILITY',
  parameterFormat: 'positional',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Your lamp {{1}} has arrived' },
    {
      type: 'BODY',
      text: 'Ciao {{1}}, order {{2}} came at {{3}}. All right?',
      example: { body_text: [['Marco', 'BL-1', '9:12']] },
    },
    { type: 'FOOTER', text: 'Bottega Lume' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'All good' },
        { type: 'URL', text: 'Track', url: 'https://lume.example/{{1}}', example: ['abc'] },
      ],
    },
  ],
}
const named: Template = {
  ...arrived,
  parameterFormat: 'named',
  components: [
    {
      type: 'body',
      text: 'Buongiorno {{nome}}, riprendiamo {{argomento}}?',
      example: { body_text_named_params: [{ param_name: 'argomento', example: 'il paralume' }] },
    },
  ],
}
const value = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((text) => /^\S/.test(text) && !/[\0-\x1f\x7f-\x9f]| {5}/.test(text) && /[a-z]/.test(text))
  .map((text) => text.trim())
const filled = fc.record({
  'header.1': fc.constant('Gea'),
  'body.1': value,
  'body.2': value,
  'body.3': value,
  'button1.1': value,
})

test('what an agent fills in, in the order of reading, with the author’s examples (X-20)', () => {
  expect(fieldsOf(arrived).map(({ key, example }) => [key, example])).toEqual([
    ['header.1', null],
    ['body.1', 'Marco'],
    ['body.2', 'BL-1'],
    ['body.3', '9:12'],
    ['button1.1', 'abc'],
  ])
  expect(fieldsOf(named).map(({ key, example }) => [key, example])).toEqual([
    ['body.nome', null],
    ['body.argomento', 'il paralume'],
  ])
})

test('pieces put together are the text again, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('{{1}}', '{{2}}', '{{name}}', '{', '}}'))), (parts) => {
      const text = parts.join('')
      const again = piecesOf(text).map((piece) => (piece.kind === 'words' ? piece.text : `{{${piece.name}}}`))
      expect(again.join('')).toBe(text.replaceAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, '{{$1}}'))
    }),
  )
})

test('positional placeholders are filled by their number, not by where they stand', () => {
  expect(placeholdersOf('{{2}} before {{1}} and {{10}}, again {{2}}')).toEqual(['1', '2', '10'])
})

describe('X-20 a filled-in template', () => {
  test('what is said goes to WhatsApp and comes back the same', () => {
    fc.assert(
      fc.property(filled, (values) => {
        expect(valuesOf(arrived, parametersOf(arrived, values))).toEqual({ values, header: null })
        expect(faultsOf(arrived, values)).toEqual([])
      }),
    )
    const said = { 'body.nome': 'Ada', 'body.argomento': 'la lampada' }
    expect(parametersOf(named, said)).toEqual([
      {
        type: 'body',
        parameters: [
          { type: 'text', parameter_name: 'nome', text: 'Ada' },
          { type: 'text', parameter_name: 'argomento', text: 'la lampada' },
        ],
      },
    ])
    expect(valuesOf(named, parametersOf(named, said))).toEqual({ values: said, header: null })
  })

  test('a value is shown as it is, also when it looks like a placeholder', () => {
    fc.assert(
      fc.property(filled, (values) => {
        const { body, buttons } = show(arrived, { ...values, 'body.1': '{{2}}' })
        expect(body).toBe(`Ciao {{2}}, order ${values['body.2']} came at ${values['body.3']}. All right?`)
        expect(buttons[1]?.url).toBe(`https://lume.example/${values['button1.1']}`)
      }),
    )
    expect(plainText(show(named, {}))).toBe('Buongiorno {{nome}}, riprendiamo {{argomento}}?')
  })

  test('what is missing, broken over lines, full of spaces or too long is named by its field', () => {
    const good = { 'header.1': 'Gea', 'body.1': 'Ada', 'body.2': 'BL-2', 'body.3': '9:00', 'button1.1': 'x' }
    const why = (values: Record<string, string>) =>
      faultsOf(arrived, { ...good, ...values }).map(({ field, why }) => `${field.key} ${why}`)
    expect(why({})).toEqual([])
    expect(why({ 'body.2': ' \u200b' })).toEqual(['body.2 missing'])
    expect(why({ 'body.2': 'a\nb', 'body.3': 'a\tb' })).toEqual(['body.2 line_break', 'body.3 line_break'])
    expect(why({ 'body.2': 'a     b' })).toEqual(['body.2 spaces'])
    expect(why({ 'header.1': 'x'.repeat(60) })).toEqual(['header.1 too_long'])
    expect(why({ 'button1.1': 'x'.repeat(2000) })).toEqual(['button1.1 too_long'])
  })

  test('parameters for what the template does not have are refused', () => {
    const text = { type: 'text' as const, text: 'x' }
    expect(valuesOf(named, [{ type: 'header', parameters: [text] }])).toBeNull()
    expect(valuesOf(named, [{ type: 'body', parameters: [text, text, text] }])).toBeNull()
    expect(valuesOf(named, [{ type: 'body', parameters: [{ ...text, parameter_name: 'cognome' }] }])).toBeNull()
    expect(valuesOf(arrived, [{ type: 'button', sub_type: 'url', index: '0', parameters: [text] }])).toBeNull()
  })
})

describe('a title that is not a text', () => {
  const coordinates = { latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.constant(9.18) }
  const words = fc.constantFrom('Showroom', 'Via Fiori Chiari 14')
  const header: fc.Arbitrary<HeaderValue> = fc.oneof(
    fc.record({ kind: fc.constantFrom('image', 'video', 'document'), id: fc.uuid() }),
    fc.record({ kind: fc.constant('document' as const), id: fc.uuid(), filename: fc.constant('a.pdf') }),
    fc.record({ kind: fc.constant('location' as const), name: words, address: words, ...coordinates }),
  )
  const titled = (format: string): Template => ({
    ...arrived,
    components: [{ type: 'HEADER', format }, ...arrived.components.slice(1)],
  })
  const values = { 'body.1': 'Ada', 'body.2': 'BL-2', 'body.3': '9:00', 'button1.1': 'x' }

  test('A-OUT-05 X-20 is asked for, goes to WhatsApp beside the texts and comes back the same', () => {
    fc.assert(
      fc.property(header, (value) => {
        const template = titled(value.kind.toUpperCase())
        expect(headerKindOf(template)).toBe(value.kind)
        expect(obstacleOf(template, true)).toBeNull()
        expect(headerFaultOf(template, null)).toBe('missing')
        expect(headerFaultOf(template, value)).toBeNull()
        expect(valuesOf(template, parametersOf(template, values, value))).toEqual({ values, header: value })
      }),
    )
  })

  test('X-20 another kind than the template has is refused, and so is a place without name or address', () => {
    const place = { kind: 'location' as const, latitude: 45, longitude: 9, name: 'Showroom', address: 'Via Fiori 14' }
    expect(headerFaultOf(titled('IMAGE'), place)).toBe('other_kind')
    expect(headerFaultOf(titled('TEXT'), { kind: 'image', id: '1' })).toBe('other_kind')
    expect(valuesOf(titled('TEXT'), parametersOf(arrived, {}, { kind: 'image', id: '1' }))).toBeNull()
    for (const lack of [{ name: ' ' }, { address: '' }, { latitude: 91 }, { longitude: Number.NaN }])
      expect(headerFaultOf(titled('LOCATION'), { ...place, ...lack })).toBe('place_incomplete')
    expect(plainText(show(titled('LOCATION'), values, place)).split('\n')[0]).toBe('Showroom')
  })
})

describe('what can be sent', () => {
  const replies = (count: number) => ({
    type: 'BUTTONS',
    buttons: Array.from({ length: count }, (_, i) => ({ type: 'QUICK_REPLY', text: `Answer ${i}` })),
  })
  const body = { type: 'BODY', text: 'Hello' }

  test('A-OUT-09 only what Meta approved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED', 'IN_APPEAL', ''),
        (status) => {
          expect(obstacleOf({ ...arrived, status }, true)).toBe('not_approved')
        },
      ),
    )
    expect(obstacleOf(arrived, true)).toBeNull()
  })

  test('A-TPL-04 only what the administrator opened', () => expect(obstacleOf(arrived, false)).toBe('not_permitted'))

  test('A-TPL-03 at most three answers (Q10)', () => {
    const at = (count: number) => obstacleOf({ ...arrived, components: [body, replies(count)] }, true)
    expect([at(1), at(2), at(3), at(4), at(10)]).toEqual([null, null, null, 'too_many_answers', 'too_many_answers'])
  })

  test('what needs a form or a moving picture is named instead of failing at WhatsApp', () => {
    const of = (...components: Template['components']) => obstacleOf({ ...arrived, components }, true)
    expect(of({ type: 'HEADER', format: 'GIF' }, body)).toBe('unsupported')
    expect(of({ type: 'HEADER', format: 'PRODUCT' }, body)).toBe('unsupported')
    expect(of(body, { type: 'CAROUSEL' })).toBe('unsupported')
    expect(of(body, { type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Form' }] })).toBe('unsupported')
    expect(of({ type: 'FOOTER', text: 'x' })).toBe('unsupported')
  })
})
