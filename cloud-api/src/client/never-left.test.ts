import { expect, test } from 'vitest'
import { whyItNeverLeft } from './never-left.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })
const failed = (cause: unknown) => new TypeError('fetch failed', { cause })

test.each([
  ['a refused port', failed(coded('ECONNREFUSED', { syscall: 'connect' })), 'ECONNREFUSED'],
  [
    'every address refused',
    failed(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH', { syscall: 'connect' })])),
    'ECONNREFUSED',
  ],
  ['an unknown name', failed(coded('ENOTFOUND', { syscall: 'getaddrinfo' })), 'ENOTFOUND'],
  ['a connection not made in time', failed(coded('UND_ERR_CONNECT_TIMEOUT')), 'UND_ERR_CONNECT_TIMEOUT'],
  ['a wrong certificate', failed(coded('ERR_TLS_CERT_ALTNAME_INVALID')), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['connecting timed out', failed(coded('ETIMEDOUT', { syscall: 'connect' })), 'ETIMEDOUT'],
  ['a reset in mid-connection', failed(coded('ECONNRESET', { syscall: 'read' })), undefined],
  ['a time-out in mid-connection', failed(coded('ETIMEDOUT', { syscall: 'read' })), undefined],
  ['a route lost in mid-connection', failed(coded('EHOSTUNREACH', { syscall: 'write' })), undefined],
  ['one address refused, one cut', failed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])), undefined],
  ['a closed socket', failed(coded('UND_ERR_SOCKET')), undefined],
  ['a time-out of ours', new DOMException('x', 'TimeoutError'), undefined],
  ['something that is no error', 'ECONNREFUSED', undefined],
])('%s', (_, error, reason) => {
  expect(whyItNeverLeft(error)).toBe(reason)
})
