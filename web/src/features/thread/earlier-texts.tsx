import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { clockSeconds } from '../../ui/format/clock-text.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import classes from './thread.module.css'

/** What stood in a message before its customer changed it, under its trace. */
export function EarlierTexts({ edits }: { edits: Message['edits'] }) {
  const { t } = useTranslation()
  const where = useWhere()
  return (
    <section className={classes.earlier} aria-label={t('thread.earlierTexts')}>
      {edits.map(({ text, until }) => (
        <div key={until} dir="auto">
          <WhatsAppText text={text} />
          <small>{t('thread.earlierUntil', { time: clockSeconds(Date.parse(until), where) })}</small>
        </div>
      ))}
    </section>
  )
}
