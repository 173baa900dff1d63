import pg from 'pg'

/** Where the baselines write: a tenant of its own in the same tables, with the same indexes and the same row-level security. */
export type Stage = { tenantId: number; numberId: string; appId: string; skillsetId: string; template: EventTemplate }

/** An event as the server has just stored it, from which the baselines make theirs: rows of the same size. */
export type EventTemplate = { audience: string; event: { conversation: object; messages: object[] } }

export const openStage = async (owner: pg.Client): Promise<Stage> => {
  const { rows } = await owner.query<Omit<Stage, 'template'>>(`
    select n.tenant_id as "tenantId", n.id as "numberId", n.app_id as "appId", n.skillset_id as "skillsetId"
    from numbers n join tenants t on t.id = n.tenant_id where t.name = 'Altra Azienda' limit 1`)
  // The longest of the newest: one that carries a message, where the server sends messages along.
  const events = await owner.query<EventTemplate>(`
    select audience, event from (
      select audience::text, event from feed_events where event->>'type' = 'conversation' order by at desc, seq desc limit 20
    ) newest order by length(event::text) desc limit 1`)
  const [number, template] = [rows[0], events.rows[0]]
  if (!number || !template) throw new Error('the demo world or its first event is missing')
  return { ...number, template }
}

/** A connection as the server has them: the role that owns nothing, for one tenant. */
export const openAsServer = async (ownerUrl: string, tenantId: number): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: `-c role=centralino_app -c app.tenant=${tenantId}`,
    application_name: 'centralino bench',
  })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
