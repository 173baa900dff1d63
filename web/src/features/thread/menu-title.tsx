import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { FileEntry } from '../files/file-entry.tsx'
import { record } from './content.ts'
import { LocationCard } from './location-card.tsx'
import classes from './menu-card.module.css'

type Props = { message: Message; name: string; time: string }

const hasFile = (message: Message): message is Message & { file: StoredFile } => message.file !== null

/** What stands above a template's text when its title is a file or a place. */
export function MenuTitle({ message, name, time }: Props) {
  const place = record(record(message.content, 'shown'), 'place')
  if (!hasFile(message) && !place) return null
  return (
    <div className={classes.title}>
      {hasFile(message) ? (
        <FileEntry message={message} album={undefined} name={name} time={time} />
      ) : (
        place && <LocationCard content={place} />
      )}
    </div>
  )
}
