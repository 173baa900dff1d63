import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { eventually, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
/** Somebody else at the same database. */
let owner: pg.Client

beforeEach(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await world.end()
})

test('a conversation that somebody else is changing holds up no other, and its outcome is written down afterwards', async () => {
  const [held, free] = [await talkWith(world, anna), await talkWith(world, anna)]
  world.graph.answer(async ({ body }) => {
    if (body['to'] === `+${held.from}`) {
      await owner.query('begin')
      await owner.query('select from conversations where id = $1 for update', [held.id])
    }
    return undefined
  })
  const first = await held.say('held')
  await expect.poll(() => world.graph.sent().length, eventually).toBe(1)
  const second = await free.say('free')
  await expect.poll(async () => (await free.message(second.id)).status, eventually).toBe('sent')
  expect(await held.message(first.id)).toMatchObject({ status: 'queued', wamid: null })
  await owner.query('commit')
  await world.settle()
  expect(await held.message(first.id)).toMatchObject({ status: 'sent', wamid: expect.stringMatching(/^wamid/) })
  expect(world.graph.sent()).toHaveLength(2)
})

test('T14 what WhatsApp answered is kept while the database does not take it; one that it never takes keeps no other from it', async () => {
  const [one, two] = [await talkWith(world, anna), await talkWith(world, anna)]
  await owner.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
    create trigger refuse before update on messages for each row when (new.status = 'sent' and new.body = 'unlucky') execute function refuse()`)
  let arrived = (): void => undefined
  const both = new Promise<void>((resolve) => {
    arrived = resolve
  })
  // Both answers at once, so that they are written down together.
  world.graph.answer(async () => {
    if (world.graph.sent().length === 2) arrived()
    await both
    return undefined
  })
  const unlucky = await one.say('unlucky')
  const lucky = await two.say('lucky')
  await expect.poll(async () => (await two.message(lucky.id)).status, eventually).toBe('sent')
  expect(await one.message(unlucky.id)).toMatchObject({ status: 'queued' })
  await owner.query('drop trigger refuse on messages')
  await expect.poll(async () => (await one.message(unlucky.id)).status, eventually).toBe('sent')
  expect(world.graph.sent()).toHaveLength(2)
})

test('statuses that nobody claimed for an hour are dropped', async () => {
  const insert = (wamid: string, age: string) =>
    owner.query(
      `insert into early_statuses select tenant_id, id, $1, '{"status":"read","at":0,"error":null}', now() - $2::interval from numbers where tenant_id = 1 limit 1`,
      [wamid, age],
    )
  await insert('wamid.OLD', '61 minutes')
  await insert('wamid.YOUNG', '1 minute')
  // A new process looks at once.
  await world.another()
  const { rows } = await owner.query('select wamid from early_statuses')
  expect(rows).toEqual([{ wamid: 'wamid.YOUNG' }])
})
