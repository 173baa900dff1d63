import { type Client, createClient } from '@centralino/contract/client.ts'
import { demo } from '../load/customers.ts'

export type Agent = { id: string; cookie: string; call: Client }

/** Signs a person of the demo world in, as the console does. */
export const signIn = async (url: string, email: string): Promise<Agent> => {
  let cookie = ''
  const call = createClient({
    baseUrl: url,
    fetch: async (address, { headers, ...init }) => {
      const answer = await fetch(address, { ...init, headers: { ...headers, ...(cookie ? { cookie } : {}) } })
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
      return answer
    },
  })
  const { id } = await call.signIn({ body: { email, password: demo.password } })
  return { id, cookie, call }
}
