import type { Template } from '@centralino/contract/templates.ts'
import { createDeskWorld, type DeskWorld } from './desk-world.ts'
import { demo } from './world.ts'

type Listed = { name: string; language: string; status: string; category: string } & Record<string, unknown>

let count = 0

/** A template as Meta lists it. */
export const listed = (name: string, more: Partial<Listed> = {}): Listed => ({
  id: String(700_000 + ++count),
  name,
  language: 'it',
  status: 'APPROVED',
  category: 'UTILITY',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'La tua lampada' },
    {
      type: 'BODY',
      text: 'Ciao {{1}}, l’ordine {{2}} arriva domani. Va bene?',
      example: { body_text: [['Ada', 'BL-1']] },
    },
    { type: 'FOOTER', text: 'Bottega Lume, Milano' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Va bene' },
        { type: 'QUICK_REPLY', text: 'Richiamatemi' },
      ],
    },
  ],
  ...more,
})

/** What an agent sends of it. */
export const filled = (name: string, values = ['Ada', 'BL-20418']) => ({
  type: 'template' as const,
  template: {
    name,
    language: { code: 'it' },
    components: [{ type: 'body' as const, parameters: values.map((text) => ({ type: 'text' as const, text })) }],
  },
})

export type TemplatesWorld = DeskWorld & {
  /** Brings the templates into step with what the stand-in lists, and opens these to agents. */
  sync(permitted?: readonly string[]): Promise<readonly Template[]>
  /** The managed number with this id of Meta's. */
  number(phoneNumberId?: string): Promise<string>
  /** The templates that whoever asks was told of, by name. */
  namesFor(person: DeskWorld['anna']): Promise<string[]>
}

export const createTemplatesWorld = async (): Promise<TemplatesWorld> => {
  const world = await createDeskWorld()
  return Object.assign(world, {
    async sync(permitted: readonly string[] = []) {
      await world.elena.call.syncTemplates()
      await world.settle()
      const { items } = await world.elena.call.listTemplates({ query: {} })
      for (const { id, name, agentsMaySend } of items)
        if (agentsMaySend !== permitted.includes(name))
          await world.elena.call.changeTemplate({
            params: { id },
            body: { agentsMaySend: permitted.includes(name) },
          })
      return (await world.elena.call.listTemplates({ query: {} })).items
    },
    async number(phoneNumberId: string = demo.support) {
      const { items } = await world.elena.call.listNumbers()
      return items.find((one) => one.phoneNumberId === phoneNumberId)?.id ?? ''
    },
    async namesFor(person: DeskWorld['anna']) {
      return (await person.call.listTemplates({ query: {} })).items.map(({ name }) => name)
    },
  })
}
