import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { kindWord } from '../../lib/kind-word.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import classes from './details-parts.module.css'

/** The files of a conversation as far as it is loaded, the newest first. */
export function FilesPart({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  return (
    <ul className={classes.files}>
      {messages.toReversed().map(
        ({ id, file, type, content, sentAt }) =>
          file && (
            <li key={id}>
              <bdi dir="auto">{file.name ?? kindWord(type, t, content)}</bdi>
              <span>{whenText(Date.parse(sentAt), now, where)}</span>
            </li>
          ),
      )}
    </ul>
  )
}
