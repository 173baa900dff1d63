import type { Message } from '@centralino/contract/messages.ts'
import { noteParts } from '@centralino/contract/writing.ts'
import { useTranslation } from 'react-i18next'
import { signature } from '../../lib/author-name.ts'
import { useWhere } from '../../live/use-where.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { Mention, Note } from '../../ui/note/note.tsx'
import { list, text } from './content.ts'

/** A note to the team: across the thread, never a bubble, because the customer never gets it. */
export function NoteEntry({ message, isTabStop }: { message: Message; isTabStop: boolean }) {
  const { t } = useTranslation()
  const where = useWhere()
  const body = text(message.content, 'text') ?? message.preview
  const people = list(message.content, 'mentions').flatMap((one) => {
    const [id, name] = [text(one, 'id'), text(one, 'name')]
    return id === undefined || name === undefined ? [] : [{ id, name }]
  })
  const time = clockText(Date.parse(message.sentAt), where)
  const name = signature(message.author, t)
  return (
    <Note
      author={t('note.by', { name })}
      time={time}
      tabIndex={isTabStop ? 0 : -1}
      label={t('note.entry', { name: message.author.name, time, text: body })}
    >
      <NoteText text={body} people={people} />
    </Note>
  )
}

/** A note’s words, with those who are named as pills. */
export function NoteText({ text: body, people }: { text: string; people: readonly { id: string; name: string }[] }) {
  return noteParts(body, people).map((part, index) =>
    'text' in part ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <span key={index}>{part.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <Mention key={index}>{`@${part.mention.name}`}</Mention>
    ),
  )
}
