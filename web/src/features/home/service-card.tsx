import { serviceOf } from '@centralino/contract/apply.ts'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { ServiceShape } from '../../ui/service-shape/service-shape.tsx'
import { NumberRow } from '../service/number-row.tsx'
import serviceClasses from '../service/service.module.css'
import { useToday } from '../service/use-today.ts'
import classes from './home.module.css'

/** Each number: open until when, or closed until when. */
export function ServiceCard() {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers)
  const service = useConsole((state) => state.desk.service)
  const status = useConsole((state) => serviceOf(state.desk))
  const { today } = useToday(true)
  if (numbers.length === 0) return null
  return (
    <Card
      title={t('home.service')}
      end={
        <span className={classes.state}>
          <ServiceShape state={status} />
          {t(`service.${status}`)}
        </span>
      }
    >
      <ul className={serviceClasses.list}>
        {numbers.map((number) => {
          const held = service[number.id]
          return held && <NumberRow key={number.id} number={number} service={held} today={today?.[number.id]} />
        })}
      </ul>
    </Card>
  )
}
