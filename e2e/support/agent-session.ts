import { type Client, createClient, Refused, Unreachable } from '@centralino/contract/client.ts'
import { demoPassword } from './demo-world.ts'
import { poll } from './poll.ts'

/** A killed server takes some time to be back, on a busy machine. */
const patience = 90_000

/** A signed-in user of the API: the contract's client with the cookie of a session. */
export type AgentSession = { api: Client; cookie: string; url: string }

export async function signIn(url: string, email: string, password: string = demoPassword): Promise<AgentSession> {
  let cookie = ''
  const anonymous = createClient({
    baseUrl: url,
    fetch: async (address, init) => {
      const answer = await fetch(address, init)
      cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])[0] ?? ''
      return answer
    },
  })
  await anonymous.signIn({ body: { email, password } })
  return { url, cookie, api: createClient({ baseUrl: url, fetch, headers: { cookie } }) }
}

/**
 * Makes a call again until there is an answer. Only for calls that may be repeated; refusals are answers, but not that the server
 * is on its way up or down.
 */
export async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  const attempt = async (): Promise<{ value: T } | false> => {
    try {
      return { value: await call() }
    } catch (error) {
      if (error instanceof Unreachable || (error instanceof Refused && error.code === 'unavailable')) return false
      throw error
    }
  }
  return (await poll(attempt, patience, 'an answer of the server')).value
}
