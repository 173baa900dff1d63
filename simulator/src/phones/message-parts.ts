import type { MessageView } from '../control/views.ts'
import { word } from './words.ts'

export type ListRow = { id: string; title: string; description?: string }
export type ListSection = { title?: string; rows: ListRow[] }
export type InteractiveList = { button: string; sections: ListSection[] }
export type Answer = { key: string; label: string; message: { type: string; [key: string]: unknown } }
export type MediaPart = {
  id?: string
  link?: string
  caption?: string
  filename?: string
  mime_type?: string
  voice?: boolean
}

type Loose = Record<string, unknown>
const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const textAt = (value: unknown, key: string): string => {
  const found = loose(value)[key]
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : ''
}

export type Parts = {
  header: string
  headerMedia: { type: string; media: MediaPart } | null
  body: string
  footer: string
  media: { type: string; media: MediaPart } | null
  place: { name: string; address: string } | null
  cards: { name: string; phone: string }[]
  list: InteractiveList | null
  answers: Answer[]
  link: { label: string; href: string } | null
}

const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker']

/** What of a message the phone draws, whatever its type. */
export function partsOf(message: MessageView): Parts {
  const { type, content } = message
  const own = content[type]
  const parts: Parts = {
    header: '',
    headerMedia: null,
    body: '',
    footer: '',
    media: null,
    place: null,
    cards: [],
    list: null,
    answers: [],
    link: null,
  }
  if (type === 'text') return { ...parts, body: textAt(own, 'body') }
  if (mediaTypes.includes(type))
    return { ...parts, media: { type, media: own as MediaPart }, body: textAt(own, 'caption') }
  if (type === 'location') return { ...parts, place: placeOf(own) }
  if (type === 'contacts') return { ...parts, cards: (Array.isArray(own) ? own : []).map(cardOf) }
  if (type === 'button') return { ...parts, body: textAt(own, 'text') }
  if (type === 'template') return templateParts(parts, loose(content.rendered))
  if (type === 'interactive') return interactiveParts(parts, loose(own))
  return { ...parts, body: word('message.other', { type }) }
}

const placeOf = (place: unknown) => ({ name: textAt(place, 'name'), address: textAt(place, 'address') })

function cardOf(card: unknown): { name: string; phone: string } {
  const phones = loose(card).phones
  return {
    name: textAt(loose(card).name, 'formatted_name'),
    phone: textAt(Array.isArray(phones) ? phones[0] : null, 'phone'),
  }
}

function templateParts(parts: Parts, rendered: Loose): Parts {
  const media = loose(rendered.media)
  const type = textAt(media, 'type')
  const buttons = (Array.isArray(rendered.buttons) ? rendered.buttons : []).map(loose)
  const replies = buttons.filter((button) => textAt(button, 'type').toUpperCase() === 'QUICK_REPLY')
  const link = buttons.find((button) => typeof button.url === 'string')
  return {
    ...parts,
    header: textAt(rendered, 'header'),
    place: type === 'location' ? placeOf(media[type]) : null,
    headerMedia: mediaTypes.includes(type) ? { type, media: media[type] as MediaPart } : null,
    body: textAt(rendered, 'body'),
    footer: textAt(rendered, 'footer'),
    answers: replies.map((button) => ({
      key: textAt(button, 'payload'),
      label: textAt(button, 'text'),
      message: { type: 'button', button: { payload: textAt(button, 'payload'), text: textAt(button, 'text') } },
    })),
    link: link === undefined ? null : { label: textAt(link, 'text'), href: textAt(link, 'url') },
  }
}

function interactiveParts(parts: Parts, interactive: Loose): Parts {
  const kind = textAt(interactive, 'type')
  const reply = loose(interactive.button_reply ?? interactive.list_reply)
  if (textAt(reply, 'title') !== '')
    return { ...parts, body: textAt(reply, 'title'), footer: textAt(reply, 'description') }
  const header = loose(interactive.header)
  const headerType = textAt(header, 'type')
  const action = loose(interactive.action)
  const filled: Parts = {
    ...parts,
    header: textAt(header, 'text'),
    headerMedia: mediaTypes.includes(headerType) ? { type: headerType, media: header[headerType] as MediaPart } : null,
    body: textAt(interactive.body, 'text'),
    footer: textAt(interactive.footer, 'text'),
  }
  if (kind === 'list') {
    const sections = (Array.isArray(action.sections) ? action.sections : []) as ListSection[]
    return { ...filled, list: { button: textAt(action, 'button'), sections } }
  }
  if (kind === 'button') {
    const buttons = (Array.isArray(action.buttons) ? action.buttons : []).map((button) => loose(loose(button).reply))
    return { ...filled, answers: buttons.map((button) => replyAnswer(textAt(button, 'id'), textAt(button, 'title'))) }
  }
  const target = loose(action.parameters)
  if (kind === 'cta_url')
    return { ...filled, link: { label: textAt(target, 'display_text'), href: textAt(target, 'url') } }
  return { ...filled, body: filled.body || word('message.other', { type: kind || 'interactive' }) }
}

function replyAnswer(id: string, title: string): Answer {
  return {
    key: id,
    label: title,
    message: { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } },
  }
}

/** The answer to a list as its message. */
export function listAnswer(row: ListRow): { type: string; [key: string]: unknown } {
  return { type: 'interactive', interactive: { type: 'list_reply', list_reply: row } }
}

/** Which of the offered answers a customer's message chose. */
export function chosenKey(message: MessageView): string {
  const interactive = loose(message.content.interactive)
  const reply = loose(interactive.button_reply ?? interactive.list_reply)
  return textAt(reply, 'id') || textAt(message.content.button, 'payload')
}

/** One line for quotes and lists of talks. */
export function lineOf(message: MessageView): string {
  const { header, body, media, place, cards } = partsOf(message)
  if (body !== '') return body.replaceAll('\n', ' ')
  if (media !== null) return word(`message.${media.type}`)
  if (place !== null) return place.name || word('message.location')
  return cards[0]?.name ?? header
}
