import { apply, type Desk, isMine, mergeMessages } from '@centralino/contract/apply.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { v7 } from 'uuid'
import { type AgentSession, untilAnswered } from './agent-session.ts'
import { LiveLine } from './live-line.ts'

export type GivenAnswer = { id: string; to: Message; body: string; taken: boolean }

/**
 * An agent without a screen: follows the feed as the console does, opens what it is offered and answers every message of a
 * customer once, in order, under ids of its own, repeating calls that got no answer.
 */
export class RobotAgent {
  /** By the id of the customer's message. */
  readonly answers = new Map<string, GivenAnswer>()
  readonly troubles: unknown[] = []
  readonly #session: AgentSession
  readonly #work = new Map<string, Promise<void>>()
  readonly #line: LiveLine
  #desk: Desk | undefined

  constructor(session: AgentSession) {
    this.#session = session
    this.#line = new LiveLine(session, {
      reset: () => this.#load(),
      event: (event) => {
        this.#desk = apply(this.desk, event)
        if (event.type === 'conversation') this.#attend(event.conversation.id)
      },
    })
  }

  get desk(): Desk {
    if (this.#desk === undefined) throw new Error('the robot has no desk yet')
    return this.#desk
  }

  /** How many answers the server has said yes to. */
  get taken(): number {
    return [...this.answers.values()].filter((answer) => answer.taken).length
  }

  async start(): Promise<void> {
    this.#line.cursor = await this.#load()
    this.#line.open()
  }

  async stop(): Promise<void> {
    this.#line.close()
    await Promise.all(this.#work.values())
  }

  async #load(): Promise<number> {
    const { cursor, me, users, service, conversations } = await untilAnswered(() => this.#session.api.getDesk())
    this.#desk = {
      me,
      users: Object.fromEntries(users.map((user) => [user.id, user])),
      service: Object.fromEntries(service.map((one) => [one.numberId, one])),
      conversations: Object.fromEntries(conversations.map((conversation) => [conversation.id, conversation])),
      threads: {},
    }
    for (const { id } of conversations) this.#attend(id)
    return cursor
  }

  #attend(id: string): void {
    const before = this.#work.get(id) ?? Promise.resolve()
    const after = before.then(() => this.#answerAll(id)).catch((error: unknown) => void this.troubles.push(error))
    this.#work.set(id, after)
  }

  async #answerAll(id: string): Promise<void> {
    const { api } = this.#session
    const conversation = this.desk.conversations[id]
    if (conversation === undefined || !isMine(conversation, this.desk.me)) return
    if (conversation.openedAt === null || conversation.unread > 0)
      await untilAnswered(() => api.openConversation({ params: { id } }))
    if (this.desk.threads[id] === undefined) await this.#loadThread(id)
    for (const message of this.desk.threads[id]?.messages ?? []) {
      if (message.direction !== 'in' || this.answers.has(message.id)) continue
      const answer = { id: v7(), to: message, body: `Answer to ${message.text?.body}`, taken: false }
      this.answers.set(message.id, answer)
      const body = { id: answer.id, type: 'text' as const, text: { body: answer.body } }
      await untilAnswered(() => api.sendMessage({ params: { id }, body }))
      answer.taken = true
    }
  }

  async #loadThread(id: string): Promise<void> {
    // There before it is asked for: what the feed brings in the meantime must find its place.
    this.#keepThread(id, [])
    const { items } = await untilAnswered(() =>
      this.#session.api.listMessages({ params: { id }, query: { limit: 500 } }),
    )
    this.#keepThread(id, items)
  }

  #keepThread(id: string, messages: readonly Message[]): void {
    const held = this.desk.threads[id] ?? { messages: [], reads: [] }
    const thread = { ...held, messages: mergeMessages(messages, held.messages) }
    this.#desk = { ...this.desk, threads: { ...this.desk.threads, [id]: thread } }
  }
}
