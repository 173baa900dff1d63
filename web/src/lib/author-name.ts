import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'

/** The name under a message of ours, the same for everybody who reads it: “Anna”, “System”. */
export function signature({ kind, name }: Message['author'], t: TFunction): string {
  return kind === 'system' ? t('trace.system') : (name.split(' ')[0] ?? name)
}

/** Who wrote one of our messages, as one says it to somebody: “You”, “Carla”, “System”. */
export function authorName(author: Message['author'], myId: string, t: TFunction): string {
  return author.kind === 'user' && author.id === myId ? t('thread.you') : signature(author, t)
}
