import { Refused } from '@centralino/contract/client.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import type { Api } from '../lib/api.ts'
import type { Outgoing } from './outgoing.ts'
import type { Uploads } from './uploads.ts'

/** Hands what was said to the server: a note to the team, or a message to the customer, whose file goes first if it has one. */
export function handOver(api: Pick<Api, 'sendMessage' | 'createNote'>, uploads: Uploads) {
  const say = ({ id, conversationId, replyTo }: Outgoing, content: Content) =>
    api.sendMessage({ params: { id: conversationId }, body: { ...content, id, ...(replyTo ? { replyTo } : {}) } })

  return async (message: Outgoing): Promise<Message> => {
    const { content, file } = message
    if (content.type === 'note') {
      const { text, mentions } = content.note
      const body = { id: message.id, text, mentions: [...mentions] }
      return api.createNote({ params: { id: message.conversationId }, body })
    }
    if (!file) return say(message, content)
    const send = async () => say(message, withFile(content, await uploads.ensure(file)))
    const answer = await send().catch((error: unknown) => {
      // The server keeps for a day what nobody sends; the file is still here and can be brought again.
      if (!(error instanceof Refused && error.code === 'unknown_file')) throw error
      uploads.forgetAnswer(file.id)
      return send()
    })
    void uploads.forget(file.id)
    return answer
  }
}

/** The content with the server's id of its file in it. */
export function withFile(content: Content, id: string): Content {
  switch (content.type) {
    case 'image':
      return { ...content, image: { ...content.image, id } }
    case 'video':
      return { ...content, video: { ...content.video, id } }
    case 'audio':
      return { ...content, audio: { ...content.audio, id } }
    case 'document':
      return { ...content, document: { ...content.document, id } }
    case 'sticker':
      return { ...content, sticker: { id } }
    case 'template':
      return { ...content, template: titled(content.template, id) }
    default:
      return content
  }
}

type Template = Extract<Content, { type: 'template' }>['template']

/** Of a template the file is its title. */
const titled = ({ components = [], ...template }: Template, id: string): Template => ({
  ...template,
  components: components.map((component) => {
    if (component.type !== 'header') return component
    const parameters = component.parameters.map((parameter) => {
      switch (parameter.type) {
        case 'image':
          return { ...parameter, image: { id } }
        case 'video':
          return { ...parameter, video: { id } }
        case 'document':
          return { ...parameter, document: { ...parameter.document, id } }
        default:
          return parameter
      }
    })
    return { ...component, parameters }
  }),
})
