import './files-words.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { ComingFile, LostFile, UnsafeFile } from './absent-file.tsx'
import { DocumentCard } from './document-card.tsx'
import { Film } from './film.tsx'
import { Album, Picture, Sticker } from './picture.tsx'
import { VoicePlayer } from './voice-player.tsx'

type Props = {
  message: Message & { file: StoredFile }
  /** Pictures that are shown with this one. */
  album: readonly StoredFile[] | undefined
  name: string
  time: string
}

/** The file of a message, as far as it is here; its caption is the message's. */
export function FileContent({ message, album, name, time }: Props) {
  const { t } = useTranslation()
  const { file, content } = message
  if (album) return <Album files={album} />
  if (file.state === 'coming') return <ComingFile file={file} />
  if (file.state === 'lost') return <LostFile message={message} file={file} />
  if (file.state === 'unsafe') return <UnsafeFile />
  switch (file.kind) {
    case 'image':
      return <Picture file={file} alt={t('file.imageBy', { name, time })} />
    case 'sticker':
      return <Sticker file={file} />
    case 'video':
      return <Film file={file} />
    case 'audio':
      return <VoicePlayer file={file} isVoice={content?.['voice'] === true} />
    case 'document': {
      const named = content?.['filename']
      return <DocumentCard file={file} name={typeof named === 'string' && named !== '' ? named : undefined} />
    }
  }
}
