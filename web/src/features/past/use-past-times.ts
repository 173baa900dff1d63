import type { PastConversation } from '@centralino/contract/history.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { waitText } from '../../ui/format/duration-text.ts'

/** When a conversation began and was closed, and how long it was, in words. */
export function usePastTimes({ createdAt, closedAt }: Pick<PastConversation, 'createdAt' | 'closedAt'>) {
  const where = useWhere()
  const now = useNow('minute')
  const words = (at: string) => {
    const ms = Date.parse(at)
    const [day, clock] = [whenText(ms, now, where), clockText(ms, where)]
    return day === clock ? clock : `${day}, ${clock}`
  }
  return {
    day: whenText(Date.parse(createdAt), now, where),
    began: words(createdAt),
    closed: closedAt === null ? null : words(closedAt),
    length: waitText((closedAt === null ? now : Date.parse(closedAt)) - Date.parse(createdAt)),
  }
}
