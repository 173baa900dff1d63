import { useTranslation } from 'react-i18next'
import type { ComposerDesk } from '../composer/composer-desk.ts'
import { TemplatePicker } from './template-picker.tsx'
import classes from './templates.module.css'

/** Above the composer: a template goes out also after the customer's 24 hours. */
export function TemplatePanel({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const { number, customer } = desk.conversation
  return (
    <section className={classes.panel} aria-label={t('template.title')} data-picker="">
      <TemplatePicker
        key={desk.conversation.id}
        numberId={number.id}
        to={customer}
        cancelLabel={t('template.cancel')}
        onCancel={() => desk.show()}
        onSend={desk.send}
      />
    </section>
  )
}
