import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'

const minute = 60_000

const world = (limits = { account: 3, address: 5 }) => {
  let now = 1_000_000
  const attempts = createAttempts(() => now, limits)
  const advance = (ms: number): void => {
    now += ms
  }
  return { attempts, advance }
}

test('X-01 an account is closed after too many failures, for every address, until the oldest of them is ten minutes old', () => {
  const { attempts, advance } = world()
  for (const address of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) {
    expect(attempts.wait('anna', address)).toBe(0)
    attempts.failed('anna', address)
    advance(minute)
  }
  expect(attempts.wait('anna', '4.4.4.4')).toBe(7 * 60)
  expect(attempts.wait('carla', '4.4.4.4')).toBe(0)
  advance(7 * minute - 1)
  expect(attempts.wait('anna', '4.4.4.4')).toBe(1)
  advance(1)
  expect(attempts.wait('anna', '4.4.4.4')).toBe(0)
})

test('X-01 an address is closed after too many failures under whatever names', () => {
  const { attempts } = world()
  for (const account of ['a', 'b', 'c', 'd', 'e']) attempts.failed(account, '1.1.1.1')
  expect(attempts.wait('anna', '1.1.1.1')).toBe(600)
  expect(attempts.wait('anna', '1.1.1.2')).toBe(0)
})

test('X-01 success forgets the failures of the account, not those of the address', () => {
  const { attempts } = world()
  attempts.failed('anna', '1.1.1.1')
  attempts.failed('anna', '1.1.1.1')
  attempts.succeeded('anna')
  attempts.failed('anna', '1.1.1.1')
  expect(attempts.wait('anna', '1.1.1.1')).toBe(0)
  attempts.failed('bruno', '1.1.1.1')
  attempts.failed('carla', '1.1.1.1')
  expect(attempts.wait('dario', '1.1.1.1')).toBe(600)
})

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3', true],
  ['2001:db8::1', '2001:db8:0:0:9::9', true],
  ['::1', '0:0:0:0:7::', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::ffff:1.1.1.1', '::ffff:1.1.1.2', false],
])('X-01 a subscriber has a network of IPv6 addresses: %s and %s are the same: %s', (first, second, same) => {
  const { attempts } = world({ account: 9, address: 1 })
  attempts.failed('anna', first)
  expect(attempts.wait('bruno', second) > 0).toBe(same)
})

test('X-01 failures under ever new names neither fill the memory nor lift a limit that is still due', () => {
  const { attempts } = world({ account: 1, address: 50 })
  for (let n = 0; n < 50_001; n++) attempts.failed(`name ${n}`, '1.1.1.1')
  expect(attempts.wait('name 0', '9.9.9.9')).toBe(0)
  expect(attempts.wait('name 1', '9.9.9.9')).toBe(600)
  expect(attempts.wait('name 50000', '9.9.9.9')).toBe(600)
})
