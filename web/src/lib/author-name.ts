import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'

/** Who wrote one of our messages, as one says it among colleagues: “You”, “Carla”, “System”. */
export function authorName({ kind, id, name }: Message['author'], myId: string, t: TFunction): string {
  if (kind === 'system') return t('trace.system')
  return id === myId ? t('thread.you') : (name.split(' ')[0] ?? name)
}
