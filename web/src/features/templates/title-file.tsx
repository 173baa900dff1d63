import { templateHeaderTypes } from '@centralino/contract/template-form.ts'
import { Button } from '@mantine/core'
import { IconFileTypePdf, IconPhoto, IconVideo } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AttachmentRow } from '../attachments/attachment-row.tsx'
import '../attachments/attachment-words.ts'
import { pickFiles } from '../attachments/pick-files.ts'
import classes from './templates.module.css'
import type { TemplateTitle } from './use-template-title.ts'

const icons = { image: IconPhoto, video: IconVideo, document: IconFileTypePdf }

/** The picture, film or PDF that goes above the text: chosen here, shown with how far it has come. */
export function TitleFile({ title, kind }: { title: TemplateTitle; kind: keyof typeof icons }) {
  const { t } = useTranslation()
  const Icon = icons[kind]
  const accept = [...templateHeaderTypes[kind], ...(kind === 'image' ? ['image/webp'] : [])].join(',')
  return (
    <fieldset className={classes.above}>
      <legend>{t(`template.title_${kind}`)}</legend>
      {title.attachment ? (
        <ul className={classes.chosen}>
          <AttachmentRow conversationId={title.tray} file={title.attachment} bare />
        </ul>
      ) : (
        <Button
          variant="default"
          leftSection={<Icon aria-hidden="true" size={18} />}
          onClick={() => pickFiles((files) => void title.choose(files), { accept })}
        >
          {t(`template.choose_${kind}`)}
        </Button>
      )}
      {title.isMistaken && (
        <p className={classes.mistaken} role="alert">
          {t(`template.takes_${kind}`)}
        </p>
      )}
    </fieldset>
  )
}
