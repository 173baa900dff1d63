import type { Message } from '@centralino/contract/messages.ts'
import { list, record, text } from './content.ts'

export type MenuOption = { id: string; title: string; note: string | undefined }

/** A message of ours with answers to choose from; `opener` is what opens the list, undefined for buttons. */
export type Menu = {
  heading: string | undefined
  body: string
  footer: string | undefined
  opener: string | undefined
  options: readonly MenuOption[]
}

/** What a message offers to choose, read without trust in its shape; undefined when it offers nothing. */
export function menuOf({
  type,
  direction,
  content,
}: Pick<Message, 'type' | 'direction' | 'content'>): Menu | undefined {
  if (direction !== 'out') return undefined
  if (type === 'template') return templateOf(record(content, 'shown'))
  if (type !== 'interactive') return undefined
  const action = record(content, 'action')
  const kind = text(content, 'type')
  const options = kind === 'list' ? rowsOf(action) : kind === 'button' ? buttonsOf(action) : []
  if (options.length === 0) return undefined
  return {
    heading: text(record(content, 'header'), 'text'),
    body: text(record(content, 'body'), 'text') ?? '',
    footer: text(record(content, 'footer'), 'text'),
    opener: kind === 'list' ? text(action, 'button') : undefined,
    options,
  }
}

type Json = Parameters<typeof list>[0]

/** A template as the customer sees it; of its buttons those that answer come back with their own words. */
const templateOf = (shown: Json): Menu | undefined => {
  const body = text(shown, 'body')
  if (body === undefined) return undefined
  const options = list(shown, 'buttons').flatMap((button): MenuOption[] => {
    const title = text(button, 'text')
    const isAnswer = text(button, 'type') === 'QUICK_REPLY'
    return title === undefined
      ? []
      : [{ id: isAnswer ? title : `${text(button, 'type')} ${title}`, title, note: undefined }]
  })
  return { heading: text(shown, 'header'), body, footer: text(shown, 'footer'), opener: undefined, options }
}

const buttonsOf = (action: Json): MenuOption[] =>
  list(action, 'buttons').flatMap((button) => optionOf(record(button, 'reply'), undefined))

const rowsOf = (action: Json): MenuOption[] =>
  list(action, 'sections').flatMap((section) =>
    list(section, 'rows').flatMap((row) => optionOf(row, text(row, 'description') ?? text(section, 'title'))),
  )

const optionOf = (from: Json, note: string | undefined): MenuOption[] => {
  const [id, title] = [text(from, 'id'), text(from, 'title')]
  return id === undefined || title === undefined ? [] : [{ id, title, note }]
}

/** The id of the answer that a customer tapped; undefined when the message is none. */
export function tapOf({
  type,
  direction,
  content,
}: Pick<Message, 'type' | 'direction' | 'content'>): string | undefined {
  if (direction !== 'in') return undefined
  // Of a template: without a payload of its own a button says its words.
  if (type === 'button') return text(content, 'payload') ?? text(content, 'text')
  if (type !== 'interactive') return undefined
  return text(record(content, 'button_reply') ?? record(content, 'list_reply'), 'id')
}

/** What was tapped in each message, by its id: the customer's last word. */
export function taps(messages: readonly Message[]): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>()
  for (const message of messages) {
    const tap = tapOf(message)
    const menuId = message.replyTo?.messageId
    if (tap !== undefined && menuId) chosen.set(menuId, tap)
  }
  return chosen
}
