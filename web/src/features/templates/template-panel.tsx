import { useTranslation } from 'react-i18next'
import { useSession } from '../../live/session-context.ts'
import { titleTray } from '../../live/trays.ts'
import type { ComposerDesk } from '../composer/composer-desk.ts'
import { TemplatePicker } from './template-picker.tsx'
import classes from './templates.module.css'

/** Above the composer: a template goes out also after the customer's 24 hours. */
export function TemplatePanel({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const { trays } = useSession()
  const { id, number, customer } = desk.conversation
  return (
    <section className={classes.panel} aria-label={t('template.title')} data-picker="">
      <TemplatePicker
        key={id}
        numberId={number.id}
        where={id}
        to={customer}
        cancelLabel={t('template.cancel')}
        onCancel={() => desk.show()}
        onSend={(content, file) => {
          // From here on it belongs to the message.
          if (file) trays.takeReady(titleTray(id, file.kind))
          desk.send(content, file)
        }}
      />
    </section>
  )
}
