import { expect, test } from 'vitest'
import { mayBeOutside, NotPublic, postOutside } from './post-outside.ts'
import { isPublicAddress } from './public-address.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  '2002:7f00:1::',
  'localhost',
])('%s is not of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '142.250.180.10', '2a00:1450:4002::1', '2607:f8b0::1'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  'http://push.example.com/a',
  'https://127.0.0.1/a',
  'https://2130706433/a',
  'https://0x7f.1/a',
  'https://[::1]/a',
  'https://[::ffff:7f00:1]/a',
  'https://localhost/a',
  'https://printer.local/a',
  'https://push.example.com:8443/a',
  'https://user:word@push.example.com/a',
  'ftp://push.example.com/a',
  'nonsense',
])('nobody sends us to %s', async (address) => {
  expect(mayBeOutside(address, [])).toBe(false)
  await expect(postOutside(address, { headers: {}, body: null, trusted: [] })).rejects.toThrow(NotPublic)
})

test('a name that leads inside is found out when it is called', async () => {
  const inside = postOutside('https://localhost.localdomain/a', { headers: {}, body: null, trusted: [] })
  await expect(inside).rejects.toThrow()
})
