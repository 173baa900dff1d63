import type { Message } from '@centralino/contract/messages.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import rows from '../files/file-row.module.css'
import { FileRow } from '../files/file-row.tsx'
import { Viewable } from '../files/viewable.tsx'

type Props = { conversationId: string; messages: readonly Message[] }

/** The files of a conversation as far as it is loaded, the newest first. */
export function FilesPart({ conversationId, messages }: Props) {
  const where = useWhere()
  const now = useNow('minute')
  return (
    <Viewable about={conversationId} filesOf={() => messages.flatMap(({ file }) => file ?? [])}>
      <ul className={rows.list}>
        {messages
          .toReversed()
          .map(
            ({ id, file, sentAt }) =>
              file && <FileRow key={id} file={file} about={whenText(Date.parse(sentAt), now, where)} />,
          )}
      </ul>
    </Viewable>
  )
}
