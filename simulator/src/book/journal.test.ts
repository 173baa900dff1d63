import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { startWorld } from '../testing/simulator-world.ts'

async function journalFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simulator-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return path.join(folder, 'deep', 'journal.jsonl')
}

test('after a restart phones keep their talk, and what was not answered 200 goes on being sent', async () => {
  const journal = await journalFile()
  const before = await startWorld({ journal })
  await before.control.say('marco', 'Prima')
  await before.send({ to: '393401182290', type: 'text', text: { body: 'Risposta' }, biz_opaque_callback_data: 'ours' })
  await before.control.settled()
  await before.control.changeCustomer('marco', { readsReceipts: 'off' })
  await before.control.setFaults({ duplicate: { on: true, value: 7 } })
  await before.receiver.close()
  const waiting = await before.control.say('marco', 'Dopo')
  const wanted = await before.control.threads('marco')
  await before.close()

  const receiver = await startReceiver()
  const after = await startWorld({ journal, callbackUrl: receiver.url })
  await after.control.settled()
  expect(receiver.messages().map(({ id }) => id)).toEqual([waiting])
  const [thread] = await after.control.threads('marco')
  expect(thread?.messages.map(({ id, content }) => ({ id, content }))).toEqual(
    wanted[0]?.messages.map(({ id, content }) => ({ id, content })),
  )
  expect(await after.control.customer('marco')).toMatchObject({ readsReceipts: 'off' })
  expect(await after.control.faults()).toMatchObject({ duplicate: { on: true, value: 7 } })
  const { counts, outbound } = await after.control.book()
  expect(counts.inbound).toMatchObject({ sent: 2, acknowledged: 2 })
  expect(outbound).toMatchObject([{ opaque: 'ours', status: 'read' }])
  await receiver.close()
})

test('a last line that a kill cut off is dropped, the rest counts', async () => {
  const journal = await journalFile()
  const before = await startWorld({ journal })
  await before.control.say('marco', 'Intero')
  await before.control.settled()
  await before.close()
  await appendFile(journal, '{"t":"inbound","id":"wam')
  const after = await startWorld({ journal })
  expect((await after.control.counts()).inbound.sent).toBe(1)
  await after.control.say('marco', 'Ancora')
  await after.control.settled()
  await after.close()
  for (const line of (await readFile(journal, 'utf8')).trimEnd().split('\n'))
    expect(() => JSON.parse(line)).not.toThrow()
})

test('statuses that were still to come arrive after the restart', async () => {
  const journal = await journalFile()
  const before = await startWorld({ journal })
  await before.control.setSettings({ deliveredAfter: [60_000, 60_000] })
  await before.control.say('marco', 'Salve')
  await before.send({ to: '393401182290', type: 'text', text: { body: 'Eccomi' } })
  await before.receiver.until(() => before.receiver.statuses().length === 1)
  await before.control.setSettings({ deliveredAfter: [1, 2] })
  await before.close()
  const after = await startWorld({ journal })
  await after.receiver.until(() => after.receiver.statuses().length === 2)
  expect(after.receiver.statuses().map(({ status }) => status)).toEqual(['delivered', 'read'])
})

test('reset forgets everything and brings the seeds back', async () => {
  const journal = await journalFile()
  const { control, close } = await startWorld({ journal })
  await control.addCustomer({ name: 'Somebody' })
  await control.say('marco', 'Salve')
  await control.reset()
  expect((await control.customers()).map(({ id }) => id)).toContain('giuseppina')
  expect((await control.customers()).map(({ name }) => name)).not.toContain('Somebody')
  expect((await control.counts()).inbound.sent).toBe(0)
  await close()
  const again = await startWorld({ journal })
  expect((await again.control.counts()).inbound.sent).toBe(0)
})
