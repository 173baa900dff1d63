import type { Message } from '@centralino/contract/messages.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { claimRows } from '../messages/claim-rows.ts'
import { createPacing } from '../messages/pacing.ts'
import { refusal } from '../messages/testing/talk.ts'
import { takeConversation } from '../transfers/take-conversation.ts'
import { type BotDesk, createBotDesk } from './testing/bot-desk.ts'

let desk: BotDesk

beforeAll(async () => {
  desk = await createBotDesk()
})
afterAll(() => desk.end())
beforeEach(async () => {
  desk.graph.answer(() => undefined)
  await desk.clear()
  desk.graph.asked.length = 0
  await desk.asks()
})

/** WhatsApp does not take any menu now; it is to be tried again. */
const tooFast = () => desk.graph.answer(({ body }) => (body['type'] === 'interactive' ? refusal(131056) : undefined))
const begun = async () => {
  const from = await desk.customer()
  return { from, id: (await desk.of(from)).id }
}
const take = (id: string, by = desk.dario) => by.call.takeConversation({ params: { id } })
const ofBot = async (id: string): Promise<Message[]> => {
  const { items } = await desk.dario.call.listMessages({ params: { id }, query: {} })
  return items.filter(({ author, type }) => author.kind === 'system' && type === 'interactive')
}
const withdrawn = { status: 'failed', error: { code: -4, title: 'Withdrawn before it was sent', details: null } }
/** Everything that waits is tried again, for as long as it may be. */
const muchLater = async () => {
  desk.graph.answer(() => undefined)
  for (let round = 0; round < 3; round++) {
    await desk.later(hour)
    desk.app.wake('outbox', 1)
    await desk.settle()
  }
}

describe('X-11 C-06 a conversation has one owner, and only the owner speaks', () => {
  test('C-06 what the bot has not said when somebody takes over is never said, and shows so', async () => {
    tooFast()
    const { from, id } = await begun()
    expect(await ofBot(id)).toMatchObject([{ status: 'queued' }])
    await expectFeedToMatch(desk, desk.dario, () => take(id))
    const [menu] = await ofBot(id)
    expect(menu).toMatchObject(withdrawn)
    desk.graph.asked.length = 0
    await muchLater()
    expect(desk.told(from)).toEqual([])
    const again = { params: { id, messageId: menu?.id ?? '' }, body: { action: 'resend' as const } }
    expect(await refusalOf(desk.dario.call.resolveMessage(again))).toBe('message_settled')
  })

  test('C-06 nor is it when WhatsApp wanted it once more, and somebody took over while it answered', async () => {
    let answer = () => {}
    const asked = new Promise<void>((reached) => {
      desk.graph.answer(async ({ body }) => {
        if (body['type'] !== 'interactive') return undefined
        reached()
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return refusal(131056)
      })
    })
    const from = '393470000001'
    const posted = desk.customer('Hello', { from })
    await asked
    const { id } = await desk.of(from)
    await take(id)
    expect(await ofBot(id)).toMatchObject([{ status: 'queued' }])
    answer()
    await posted
    await desk.settle()
    expect(await ofBot(id)).toMatchObject([withdrawn])
    desk.graph.asked.length = 0
    await muchLater()
    expect(desk.told(from)).toEqual([])
  })

  test('C-06 nor is what was to be asked again, once the customer has chosen', async () => {
    const { from, id } = await begun()
    tooFast()
    desk.clock.advance(2000)
    await desk.customer('What?', { from })
    await desk.customer('2', { from })
    expect(await ofBot(id)).toMatchObject([{ status: 'sent' }, withdrawn])
    desk.graph.asked.length = 0
    await muchLater()
    expect(desk.told(from)).toEqual([])
  })

  test('C-06 nor when the customer’s time is over', async () => {
    tooFast()
    const { id } = await begun()
    await desk.later(6 * minute)
    expect(await ofBot(id)).toMatchObject([withdrawn])
  })

  test('C-06 who takes over and who sends at the same moment come one after the other: taken first, nothing is claimed', async () => {
    tooFast()
    const { id } = await begun()
    desk.clock.advance(minute)
    const { actor } = await sessionActor(desk, desk.dario)
    let commit = () => {}
    const held = new Promise<void>((resolve) => {
      commit = resolve
    })
    let reached = () => {}
    const taken = new Promise<void>((resolve) => {
      reached = resolve
    })
    const taking = desk.app.inTenant({ tenantId: 1, actor }, async (tx) => {
      await takeConversation(tx, actor, id)
      reached()
      await held
    })
    await taken
    // Not committed yet: nobody waits, and nobody claims what is being withdrawn.
    expect(await claim(id)).toEqual([])
    commit()
    await taking
    expect(await claim(id)).toEqual([])
    expect(await ofBot(id)).toMatchObject([withdrawn])
  })

  test('C-06 claimed first, it was the bot’s when it was claimed: it is not withdrawn, and said once', async () => {
    tooFast()
    const { id } = await begun()
    desk.clock.advance(minute)
    expect(await claim(id)).toHaveLength(1)
    await take(id)
    expect(await ofBot(id)).toMatchObject([{ status: 'queued' }])
    expect(await claim(id)).toEqual([])
  })

  test('C-06 many who take over while it is being sent: it is said or withdrawn, never both', async () => {
    for (let round = 0; round < 10; round++) {
      desk.graph.asked.length = 0
      tooFast()
      const { from, id } = await begun()
      desk.graph.answer(() => undefined)
      desk.graph.asked.length = 0
      desk.clock.advance(minute)
      desk.app.wake('outbox', 1)
      await take(id, round % 2 ? desk.dario : desk.elena)
      await desk.settle()
      const [menu] = await ofBot(id)
      expect([menu?.status, desk.told(from).length]).toEqual(menu?.status === 'sent' ? ['sent', 1] : ['failed', 0])
      await desk.clear()
    }
  })

  test('X-13 C-06 a menu that WhatsApp refused can be sent again by who has the conversation, with its buttons', async () => {
    desk.graph.answer(({ body }) => (body['type'] === 'interactive' ? refusal(131026) : undefined))
    const { from, id } = await begun()
    await take(id)
    const [menu] = await ofBot(id)
    expect(menu).toMatchObject({ status: 'failed', error: { code: 131026 } })
    desk.graph.answer(() => undefined)
    desk.graph.asked.length = 0
    await desk.dario.call.resolveMessage({ params: { id, messageId: menu?.id ?? '' }, body: { action: 'resend' } })
    await desk.settle()
    expect(desk.told(from)).toEqual(['button: Good morning!'])
  })
})

/** What a deliverer would claim of this conversation now. */
const claim = async (id: string) => {
  const { rows } = await claimRows(desk.app, createPacing(desk.clock.now), { limit: 50, leaseMs: hour })
  return rows.filter((row) => row.conversation_id === id && row.kind === 'message')
}
