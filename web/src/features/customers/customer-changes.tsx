import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import classes from './customers.module.css'

type Props = { changes: CustomerDetails['changes']; fields: readonly CustomerField[] }

/** Who changed what, newest first. */
export function CustomerChanges({ changes, fields }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  if (changes.length === 0) return null
  const labelOf = (field: string) =>
    field === 'saved_name'
      ? t('customerForm.name')
      : field === 'note'
        ? t('customerForm.note')
        : (fields.find(({ key }) => key === field)?.label ?? field)
  const said = (value: string) => (value === '' ? t('customerForm.nothing') : value)
  return (
    <section className={classes.changes}>
      <h3>{t('customerForm.changes')}</h3>
      <ul>
        {changes.map(({ at, by, changes }) => (
          <li key={at}>
            <b>
              {by.name}, {whenText(Date.parse(at), now, where)}
            </b>
            {changes.map(({ field, before, after }) => (
              <bdi key={field}>
                {t('customerForm.change', { field: labelOf(field), before: said(before), after: said(after) })}
              </bdi>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
