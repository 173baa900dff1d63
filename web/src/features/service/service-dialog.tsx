import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import type { ServiceState } from '../../ui/service-shape/service-shape.tsx'
import { ServiceShape } from '../../ui/service-shape/service-shape.tsx'
import { NumberRow } from './number-row.tsx'
import classes from './service.module.css'
import { useToday } from './use-today.ts'

type Props = { opened: boolean; onClose: () => void; status: ServiceState }

/** Each number: whether it is open, until when or from when, and what applies today. */
export function ServiceDialog({ opened, onClose, status }: Props) {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers)
  const service = useConsole((state) => state.desk.service)
  const { today, hasFailed } = useToday(opened)
  const open = numbers.filter(({ id }) => service[id]?.open).length
  return (
    <DialogFrame
      opened={opened}
      onClose={onClose}
      width="narrow"
      title={t(`service.${status}`)}
      mark={<ServiceShape state={status} />}
      context={numbers.length > 1 && t('service.openCount', { open, count: numbers.length })}
      consequence={status === 'open' ? undefined : t('service.waits')}
      actions={
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('service.close')}
        </Button>
      }
    >
      <ul className={classes.list}>
        {numbers.map((number) => {
          const held = service[number.id]
          return held && <NumberRow key={number.id} number={number} service={held} today={today?.[number.id]} />
        })}
      </ul>
      {hasFailed && (
        <p className={classes.failed} role="status">
          {t('service.hoursFailed')}
        </p>
      )}
    </DialogFrame>
  )
}
