import type { Bot } from '@centralino/contract/bot.ts'
import { written } from '../../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld } from '../../../testing/desk-world.ts'

type Menu = NonNullable<Bot['menu']>

export type BotDesk = DeskWorld & {
  numberId: string
  skillsets: { support: string; sales: string }
  /** A menu of Repair (Support) and Sales, asked twice at most, for five minutes each; who does not choose goes to Sales. */
  menu(over?: Partial<Menu>): Menu
  /** The Support number greets and asks. */
  asks(over?: Partial<Menu>): Promise<unknown>
  set(bot: Bot | null): Promise<unknown>
  /** A customer taps an answer of the last menu he or she was sent. */
  taps(from: string, index: number): Promise<unknown>
  /** What this customer was sent: texts, and of what can be chosen from its kind and text. */
  told(from: string): string[]
  /** The lines by System, oldest first, without those that were sent. */
  lines(id: string): Promise<unknown[]>
}

export const createBotDesk = async (): Promise<BotDesk> => {
  const world = await createDeskWorld()
  const { items } = await world.elena.call.listNumbers()
  const numberId = items[0]?.id as string
  const skillsets = { support: await world.skillset('Support'), sales: await world.skillset('Sales') }
  const sentTo = (from: string) => world.graph.sent().filter(({ body }) => body['to'] === `+${from}`)
  const own = {
    numberId,
    skillsets,
    menu: (over: Partial<Menu> = {}): Menu => ({
      style: 'buttons',
      answers: [
        { title: 'Repair', skillsetId: skillsets.support },
        { title: 'Sales', skillsetId: skillsets.sales },
      ],
      listTitle: '',
      again: 'Please choose.',
      times: 2,
      waitSeconds: 300,
      otherwise: skillsets.sales,
      ...over,
    }),
    asks: (over: Partial<Menu> = {}) => own.set({ greeting: 'Good morning!', menu: own.menu(over) }),
    set: (bot: Bot | null) => world.elena.call.setBot({ params: { id: numberId }, body: { bot } }),
    async taps(from: string, index: number) {
      const { interactive } = (sentTo(from).at(-1) as { body: unknown }).body as { interactive: Interactive }
      const chosen = optionsOf(interactive)[index]
      const reply = interactive.type === 'list' ? { list_reply: chosen } : { button_reply: chosen }
      const [type] = Object.keys(reply)
      await world.post(
        written('', { from, at: world.clock.now(), type: 'interactive', interactive: { type, ...reply } }),
      )
    },
    told: (from: string) =>
      sentTo(from).map(({ body }) => {
        const { text, interactive } = body as { text?: { body: string }; interactive?: Interactive }
        return interactive ? `${interactive.type}: ${interactive.body.text}` : (text?.body ?? '')
      }),
    async lines(id: string) {
      const { items: messages } = await world.dario.call.listMessages({ params: { id }, query: {} })
      return messages.filter(({ type }) => type === 'event').map(({ content }) => content)
    },
  }
  return Object.assign(world, own)
}

type Option = { id: string; title: string }
type Interactive =
  | { type: 'button'; body: { text: string }; action: { buttons: { reply: Option }[] } }
  | { type: 'list'; body: { text: string }; action: { sections: { rows: Option[] }[] } }

const optionsOf = (interactive: Interactive): Option[] =>
  interactive.type === 'button'
    ? interactive.action.buttons.map(({ reply }) => reply)
    : interactive.action.sections.flatMap(({ rows }) => rows)
