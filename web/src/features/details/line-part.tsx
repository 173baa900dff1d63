import type { Conversation } from '@centralino/contract/conversations.ts'
import { useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'
import classes from './details-parts.module.css'

type Person = { id: string; name: string }

/** Who has had the conversation until now, in order. */
export function LinePart({ conversation }: { conversation: Conversation }) {
  const { api } = useSession()
  const [line, setLine] = useState<readonly Person[]>([])
  const { id, customer, assignee } = conversation
  const having = assignee?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody else has it, the line is another
  useEffect(() => {
    let isOver = false
    api.getPastConversation({ params: { id: customer.id, conversationId: id } }).then(
      ({ line }) => isOver || setLine(line),
      () => isOver || setLine([]),
    )
    return () => {
      isOver = true
    }
  }, [api, id, customer.id, having])
  if (line.length < 2) return null
  return <p className={classes.line}>{line.map(({ name }) => name).join(' → ')}</p>
}
