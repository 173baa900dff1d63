import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { NumberService } from '@centralino/contract/service.ts'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { ServiceShape } from '../../ui/service-shape/service-shape.tsx'
import { NextChange } from './next-change.tsx'
import classes from './service.module.css'
import { useHoursText } from './use-hours-text.ts'
import type { Today } from './use-today.ts'

/** `today`: null when the number has no working time, undefined while it is not known. */
type Props = { number: DeskNumber; service: NumberService; today: Today | undefined }

export function NumberRow({ number, service, today }: Props) {
  const { t } = useTranslation()
  const hours = useHoursText(today)
  const state = service.open ? 'open' : 'closed'
  return (
    <li className={classes.row}>
      <NumberShape glyph={glyphOf(number)} size={11} />
      <div className={classes.who}>
        <p className={classes.name}>
          <bdi>{number.name}</bdi>
        </p>
        <p className={classes.line}>{number.displayPhoneNumber}</p>
      </div>
      <p className={classes.state} data-state={state}>
        <ServiceShape state={state} />
        <VisuallyHidden>{t(service.open ? 'service.isOpen' : 'service.isClosed')}, </VisuallyHidden>
        <NextChange {...service} />
      </p>
      <p className={classes.hours}>{hours}</p>
    </li>
  )
}
