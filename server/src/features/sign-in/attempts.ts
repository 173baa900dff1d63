import { isIPv6 } from 'node:net'

type Limit = { failures: number; kept: Map<string, number[]> }

export type Attempts = {
  /** Seconds until this account and this address may try again; 0: now. */
  wait(account: string, address: string): number
  failed(account: string, address: string): void
  succeeded(account: string): void
}

const period = 10 * 60_000
/** More keys than this are not remembered at once: whoever fails under ever new names must not fill the memory. */
const remembered = 50_000

/**
 * Counts failed sign-ins per account and per address within ten minutes. An address that fails often keeps nobody else out; an
 * account that is tried often is closed for everybody for a while, whether it exists or not.
 */
export const createAttempts = (now: () => number, limits = { account: 10, address: 50 }): Attempts => {
  const accounts: Limit = { failures: limits.account, kept: new Map() }
  const addresses: Limit = { failures: limits.address, kept: new Map() }
  return {
    wait: (account, address) =>
      Math.max(secondsLeft(accounts, account, now()), secondsLeft(addresses, network(address), now())),
    failed(account, address) {
      remember(accounts, account, now())
      remember(addresses, network(address), now())
    },
    succeeded: (account) => void accounts.kept.delete(account),
  }
}

const recent = (times: readonly number[], now: number): number[] => times.filter((at) => at > now - period)

const secondsLeft = ({ failures, kept }: Limit, key: string, now: number): number => {
  const times = recent(kept.get(key) ?? [], now)
  const blocking = times.at(-failures)
  return blocking === undefined ? 0 : Math.ceil((blocking + period - now) / 1000)
}

const remember = ({ failures, kept }: Limit, key: string, now: number): void => {
  const times = recent(kept.get(key) ?? [], now)
  kept.delete(key)
  kept.set(key, [...times, now].slice(-failures))
  // The map is in the order of the last failures, so what is forgotten first is what happened longest ago.
  for (const [oldest, times] of kept) {
    if (kept.size <= remembered && recent(times, now).length > 0) break
    kept.delete(oldest)
  }
}

/** One subscriber has a whole /64 of IPv6 addresses. */
const network = (address: string): string =>
  isIPv6(address) && !address.includes('.') ? expand(address).slice(0, 4).join(':') : address

const expand = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  if (tail === undefined) return groups(head)
  return [...groups(head), ...Array<string>(8 - groups(head).length - groups(tail).length).fill('0'), ...groups(tail)]
}
