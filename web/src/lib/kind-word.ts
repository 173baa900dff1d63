import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import en from '../locales/en/console.json'

const sentences = ['unknown', 'notShown', 'notPassed'] as const
type Kind = Exclude<keyof (typeof en)['kind'], (typeof sentences)[number]>

const isKind = (type: string): type is Kind =>
  Object.hasOwn(en.kind, type) && !sentences.some((sentence) => sentence === type)

/** What kind of message it is, in words; a kind that nobody knows yet is named as WhatsApp named it. */
export function kindWord(type: string, t: TFunction, content?: Message['content']): string {
  if (type === 'unknown') return t('kind.unsupported')
  if (type === 'unsupported') {
    const inner = withheldKind(content)
    return inner !== undefined && isKind(inner) ? t(`kind.${inner}`) : t('kind.unsupported')
  }
  return isKind(type) ? t(`kind.${type}`) : t('kind.unknown', { type })
}

/** Of a message whose content WhatsApp keeps to itself, the kind that it tells. */
function withheldKind(content: Message['content'] | undefined): string | undefined {
  const nested = content?.['unsupported']
  const type = content?.['type'] ?? (typeof nested === 'object' && nested !== null && 'type' in nested && nested.type)
  return typeof type === 'string' ? type : undefined
}

/** One line that says what a message is: its text, else the word of its kind. */
export const lineOf = (
  message: { type: string; preview: string; content?: Message['content']; deletedAt?: string | null },
  t: TFunction,
): string =>
  message.deletedAt != null
    ? t('thread.quotedDeleted')
    : message.preview.trim() === ''
      ? kindWord(message.type, t, message.content)
      : message.preview
