import { type AgentSession, signIn } from './agent-session.ts'
import { anna, bruno, carla, elena } from './demo-world.ts'
import { poll } from './poll.ts'

/** Everybody takes a break and nobody waits: what a test before this one left is closed, as agents close it. */
export async function clearDesks(url: string): Promise<void> {
  const agents = await Promise.all([anna, carla, bruno].map(({ email }) => signIn(url, email)))
  const administrator = await signIn(url, elena.email)
  await setAll(agents, 'break')
  // What is sent goes at once: waiting for Undo to pass is a journey of its own.
  await Promise.all([...agents, administrator].map(({ api }) => api.changeMySettings({ body: { undoSeconds: 0 } })))
  await closeAll(agents)
  await closePutAside(administrator)
  if (await waiting(administrator)) {
    await setAll(agents, 'ready')
    await poll(
      async () => {
        await closeAll(agents)
        return !(await waiting(administrator))
      },
      30_000,
      'an empty waiting room',
    )
    await setAll(agents, 'break')
    await closeAll(agents)
  }
  await Promise.all([...agents, administrator].map(({ api }) => api.signOut()))
}

const setAll = (agents: AgentSession[], status: 'ready' | 'break') =>
  Promise.all(agents.map(({ api }) => api.setMyStatus({ body: { status } })))

async function closeAll(agents: AgentSession[]): Promise<void> {
  for (const { api } of agents) {
    const { items } = await api.listConversations({ query: { view: 'mine', limit: 200 } })
    for (const { id } of items) await api.closeConversation({ params: { id } })
  }
}

/** What is in a wait queue, or was left by somebody who is gone, comes to nobody by itself. */
async function closePutAside({ api }: AgentSession): Promise<void> {
  const { items } = await api.listConversations({ query: { view: 'waiting', limit: 200 } })
  for (const { id, state } of items) {
    if (state !== 'parked' && state !== 'suspended') continue
    await api.takeConversation({ params: { id } })
    await api.closeConversation({ params: { id } })
  }
}

async function waiting({ api }: AgentSession): Promise<boolean> {
  return (await api.listConversations({ query: { view: 'waiting', limit: 1 } })).items.length > 0
}
