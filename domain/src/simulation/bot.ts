import type { Heard } from '../bot/choice.ts'
import type { Menu } from '../bot/menu.ts'
import { type BotStep, botBegins, botHears, isOfBot } from '../transfer/bot-stage.ts'
import { commit } from './commit.ts'
import type { Random } from './random.ts'
import { type ConversationRow, count, type World } from './world.ts'

/** The bot asks who begins a conversation; false when nobody is asked. */
export function botGreets(world: World, row: ConversationRow): boolean {
  const { menu, random, settings, now } = world
  // A closed number asks nobody.
  if (menu === null || random.chance(20)) return false
  const step = botBegins(row.condition, { greeting: 'Hello', menu }, settings, now)
  if (step === null || !commit(world, row, step.outcome)) return false
  count(world, 'bot: asked')
  if (world.fault === 'bot_talks_on') world.asked.set(row.id, world.rows.open.get(row.id)?.condition ?? row.condition)
  return true
}

/** The bot listens to what a customer has just written into a conversation: an answer, nonsense, or nothing to the point. */
export function botListens(world: World, id: string): void {
  const { menu, random, settings, now } = world
  const row = world.rows.open.get(id)
  if (menu === null || row === undefined) return
  // Whoever only remembers that it asked, and does not look whose it is, goes on talking.
  const condition = world.asked.get(id) ?? row.condition
  if (!isOfBot(condition)) return
  const bot = { greeting: 'Hello', menu, firstSkillsetId: row.condition.skillsetId, mayAsk: random.chance(90) }
  const answered = botHears(condition, [somethingSaid(random, menu, now)], bot, settings, now)
  if (answered === null) return
  speaks(world, row, answered)
  count(world, `bot: ${answered.became}`)
}

function speaks(world: World, row: ConversationRow, { outcome }: BotStep): void {
  if (!isOfBot(row.condition)) world.violations.push(`the bot is silent where it has nothing to say: ${row.id}`)
  commit(world, row, outcome)
}

function somethingSaid(random: Random, { answers }: Menu, now: number): Heard {
  const index = random.upTo(answers.length)
  const said = { kind: 'text', replyId: null, sentAt: now, arrivedAt: now } as const
  if (random.chance(35)) return { ...said, text: random.chance(50) ? `${index + 1}.` : (answers[index]?.title ?? '') }
  if (random.chance(75)) return { ...said, text: 'My lamp is broken' }
  return { ...said, kind: 'reaction', text: '👍' }
}
