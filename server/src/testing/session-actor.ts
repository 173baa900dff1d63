import { createAuthenticate } from '../features/sign-in/authenticate.ts'
import type { Person, World } from './world.ts'

/** The session behind a person's cookie, found the way a request's is. */
export const sessionActor = async (world: World, person: Person) => {
  const [name, value] = person.cookie.split('=') as [string, string]
  const request = { cookies: { [name]: decodeURIComponent(value) } } as unknown as Parameters<
    ReturnType<typeof createAuthenticate>
  >[0]
  const session = await createAuthenticate(world.app)(request)
  if (!session) throw new Error(`${person.email} is not signed in`)
  return { tenantId: session.tenantId, actor: session.actor, sessionId: session.id }
}
