import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { NextChange } from '../service/next-change.tsx'
import classes from './number-page.module.css'

/** “Open until 19:00”. */
export function ServiceTag({ numberId }: { numberId: string }) {
  const { t } = useTranslation()
  const service = useConsole((state) => state.desk.service[numberId])
  if (!service) return null
  return (
    <span className={classes.tag} data-open={service.open || undefined}>
      {service.changesAt !== null && t(service.open ? 'admin.open' : 'admin.closed')} <NextChange {...service} />
    </span>
  )
}
