import type { Heard } from '@centralino/domain/bot/choice.ts'
import type { Bot } from '@centralino/domain/bot/menu.ts'
import { type BotAnswered, type BotStep, botBegins, botHears } from '@centralino/domain/transfer/bot-stage.ts'
import type { Tx } from '../../platform/tx.ts'
import { botsOf, carryOutSteps, type Step } from '../conversations/carry-out-steps.ts'
import { findHeld, type HeldConversation } from '../conversations/hold-conversations.ts'
import { conditionOf, settingsOf } from '../conversations/read-condition.ts'
import { noteEvents, type ThreadEvent } from '../messages/note-event.ts'
import { type Saying, sayBySystem } from '../messages/say-by-system.ts'
import { closedNumbers } from '../service/closed-numbers.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { menuContent } from './menu-content.ts'
import { findBots } from './store.ts'

/** What a customer has just written, for a bot to hear. */
export type ForBot = {
  conversationId: string
  numberId: string
  /** The number's first skillset. */
  firstSkillsetId: string | null
  /** The conversation begins with it: whatever was written, nothing had been asked. */
  isNew: boolean
  heard: Heard
}

type Acted = { row: HeldConversation; bot: Bot; step: BotStep | BotAnswered; isNew: boolean }

/**
 * Customers have just written in conversations that this transaction holds, and that begin on a number with a bot or are its bot's. The
 * bots ask, understand, ask again or hand on; all at once, however many they are. Returns the messages that came or changed.
 */
export const runBots = async (tx: Tx, written: readonly ForBot[]): Promise<Map<string, Set<string>>> => {
  if (written.length === 0) return new Map()
  const byConversation = Map.groupBy(written, ({ conversationId }) => conversationId)
  const acted = await decide(tx, byConversation)
  const said = await sayBySystem(tx, acted.flatMap(sayingOf))
  const noted = await noteEvents(tx, acted.flatMap(lineOf))
  const changed = await carryOutSteps(tx, acted.flatMap(stepOf))
  const all = new Map<string, Set<string>>()
  for (const { row } of acted) all.set(row.id, new Set(changed.get(row.id)))
  for (const [id, messageId] of [...said, ...noted]) all.get(id)?.add(messageId)
  return all
}

const decide = async (tx: Tx, byConversation: ReadonlyMap<string, readonly ForBot[]>): Promise<Acted[]> => {
  const firsts = [...byConversation.values()].map(([first]) => first as ForBot)
  const closed = new Set(await closedNumbers(tx, [...new Set(firsts.map(({ numberId }) => numberId))]))
  const news = firsts.filter(({ isNew, numberId }) => isNew && !closed.has(numberId))
  const olds = firsts.filter(({ isNew }) => !isNew)
  const ofNumbers = await findBots(tx, [...new Set(news.map(({ numberId }) => numberId))])
  const ofConversations = await botsOf(
    tx,
    olds.map(({ conversationId }) => conversationId),
  )
  const rows = await findHeld(
    tx,
    [...news, ...olds].map(({ conversationId }) => conversationId),
  )
  const tenant = await getRoutingSettings(tx)
  return rows.flatMap((row) => {
    const [first, ...more] = byConversation.get(row.id) as [ForBot, ...ForBot[]]
    const { isNew, numberId, firstSkillsetId } = first
    const bot = isNew ? ofNumbers.get(numberId) : ofConversations.get(row.id)
    if (!bot) return []
    const settings = settingsOf(row, tenant)
    const condition = conditionOf(row)
    if (isNew) return actedOn({ row, bot, isNew }, botBegins(condition, bot, settings, tx.now))
    const heard = [first, ...more].map((one) => one.heard)
    if (!bot.menu) return []
    const around = { greeting: bot.greeting, menu: bot.menu, firstSkillsetId, mayAsk: !closed.has(numberId) }
    return actedOn({ row, bot, isNew }, botHears(condition, heard, around, settings, tx.now))
  })
}

const actedOn = (about: Omit<Acted, 'step'>, step: Acted['step'] | null): Acted[] => (step ? [{ ...about, step }] : [])

/** What asks is the bot's to say; a greeting stands for itself, whoever has the conversation when it goes out. */
const sayingOf = ({ row, step: { says, outcome } }: Acted): Saying[] => {
  if (!says) return []
  const recipient = { phone: row.phone, user_id: row.user_id }
  const about = { conversationId: row.id, numberId: row.number_id, recipient }
  return [{ ...about, text: says.text, interactive: menuContent(says), byBot: outcome !== null }]
}

const lineOf = ({ row, step }: Acted): { conversation: HeldConversation; content: ThreadEvent }[] => {
  if (!('became' in step) || step.became === 'again') return []
  if (step.became === 'not_chosen') return [{ conversation: row, content: { event: 'not_chosen' } }]
  const { skillsetId, title } = step.answer
  const to = { kind: 'skillset' as const, id: skillsetId, name: title }
  return [{ conversation: row, content: { event: 'chosen', to } }]
}

const stepOf = ({ row, bot, step: { outcome }, isNew }: Acted): Step[] =>
  outcome ? [{ id: row.id, outcome, bot: isNew ? bot : null }] : []
