import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { Card } from '../../ui/card/card.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { HourLine } from '../../ui/hour-line/hour-line.tsx'
import type { Behind } from './behind.ts'
import classes from './home.module.css'
import type { Figures } from './use-figures.ts'

const HOUR_MS = 3_600_000

type Props = { figures: Figures; onBehind: (behind: Behind) => void }

/** When today's conversations became mine, hour by hour; the same as a table. */
export function HoursCard({ figures, onBehind }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const [isTable, setTable] = useState(false)
  const { from, until, taken } = figures
  const count = taken.reduce((sum, hour) => sum + hour.count, 0)
  const clock = (at: string | number) => clockText(typeof at === 'string' ? Date.parse(at) : at, where)
  const open = (hour: string) => onBehind({ of: 'taken', from: hour })
  const first = Date.parse(from)
  const hours = Array.from({ length: Math.ceil((Date.parse(until) - first) / HOUR_MS) }, (_, n) =>
    clock(first + n * HOUR_MS).replace(/^0(\d):00$|^(\d\d):00$/, '$1$2'),
  )
  return (
    <Card
      title={t('home.byHour')}
      end={
        <>
          {t('home.byHourLine')}
          <Button variant="subtle" size="xs" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'home.asLine' : 'home.asTable')}
          </Button>
        </>
      }
    >
      {isTable ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('home.hourHead')}</th>
              <th scope="col">{t('home.countHead')}</th>
            </tr>
          </thead>
          <tbody>
            {taken.map((hour) => (
              <tr key={hour.from}>
                <th scope="row">{clock(hour.from)}</th>
                <td>
                  {hour.count === 0 ? (
                    0
                  ) : (
                    <button type="button" className={classes.figure} onClick={() => open(hour.from)}>
                      {hour.count}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <HourLine
          sentence={t('home.byHourSay', { count })}
          hours={hours}
          onOpen={open}
          points={taken.map((hour) => ({
            key: hour.from,
            count: hour.count,
            name: t('home.hour', { count: hour.count, time: clock(hour.from) }),
          }))}
        />
      )}
    </Card>
  )
}
