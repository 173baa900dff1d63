import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGraphError } from './graph-error.ts'

const rateLimit = {
  message: '(#130429) Rate limit hit',
  type: 'OAuthException',
  code: 130429,
  error_data: { messaging_product: 'whatsapp', details: 'Cloud API message throughput has been reached.' },
  error_subcode: 2494055,
  fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
}

test('the envelope is read', () => {
  expect(readGraphError({ error: rateLimit }, 400)).toEqual({
    code: 130429,
    subcode: 2494055,
    message: '(#130429) Rate limit hit',
    details: 'Cloud API message throughput has been reached.',
    httpStatus: 400,
    fbtraceId: 'Az8or2yhqkZfEZ-_4Qn_Bam',
  })
})

test.each([
  ['JSON in a string', '{"details":"d"}', 'd'],
  ['just text', 'blame', 'blame'],
  ['JSON that is no object', '[1]', '[1]'],
  ['nothing', undefined, 'user message'],
])('error_data may be %s', (_, error_data, details) => {
  const error = { ...rateLimit, error_data, error_user_msg: 'user message', is_transient: true }
  expect(readGraphError({ error }, 500)).toMatchObject({ details, transient: true })
})

test('a code may be missing or text', () => {
  expect(readGraphError({ error: { code: '190' } }, 401)).toEqual({ code: 190, message: 'HTTP 401', httpStatus: 401 })
  expect(readGraphError({ error: { code: 'x' } }, 400)?.code).toBe(-1)
})

test('what is no envelope is none, and anything is read without throwing', () => {
  expect(readGraphError({ error: 'Internal Server Error' }, 500)).toBeUndefined()
  const error = fc.dictionary(
    fc.constantFrom('code', 'message', 'error_data', 'error_subcode', 'is_transient'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ error })), (body) => {
      expect(readGraphError(body, 500)?.httpStatus ?? 500).toBe(500)
    }),
  )
})
