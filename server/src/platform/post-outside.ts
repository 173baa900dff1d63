import { type LookupAddress, lookup } from 'node:dns'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** An address that somebody gave us leads to where nobody may send us. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

const patience = 10_000

/**
 * Whether a URL that a user gave us may be called at all: https, no account in it, the usual port, no inside address written out.
 * `trusted`: hosts of the operator's own network, for which neither holds.
 */
export const mayBeOutside = (address: string, trusted: readonly string[]): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  const host = bare(hostname)
  if (username !== '' || password !== '') return false
  if (trusted.includes(host)) return protocol === 'https:' || protocol === 'http:'
  if (protocol !== 'https:' || port !== '') return false
  return isIP(host) === 0 ? host.includes('.') && !host.endsWith('.local') : isPublicAddress(host)
}

/**
 * Posts to a URL that a user gave us and answers with the status. The name is looked up once and the connection goes to that very
 * address, which has to be public; redirects are not followed, what is answered is thrown away.
 */
export const postOutside = (
  address: string,
  options: { headers: Record<string, string>; body: Buffer | null; trusted: readonly string[] },
): Promise<{ status: number }> =>
  new Promise((resolve, reject) => {
    if (!mayBeOutside(address, options.trusted)) return reject(new NotPublic('not a public address'))
    const url = new URL(address)
    const isTrusted = options.trusted.includes(bare(url.hostname))
    const call = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
      method: 'POST',
      headers: options.headers,
      agent: false,
      timeout: patience,
      signal: AbortSignal.timeout(patience),
      ...(isTrusted ? {} : { lookup: lookupPublic }),
    })
    call.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 })
      response.on('error', () => undefined)
      response.destroy()
    })
    call.on('error', reject)
    call.end(options.body ?? undefined)
  })

const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '')
    const open = found.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    // A name of which only some addresses are public is somebody's trick.
    if (!first || open.length < found.length) return done(new NotPublic(`${hostname} is not public`), '')
    if (options.all) return done(null, open)
    done(null, first.address, first.family)
  })
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')
