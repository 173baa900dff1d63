import type { NumberService } from '@centralino/contract/service.ts'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { dayAhead } from '../../ui/format/day-ahead.ts'

/** Until when a number is as it is: “until 19:00”, “opens Mon 09:00”. */
export function NextChange({ open, changesAt }: NumberService) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  if (changesAt === null) return t(open ? 'service.always' : 'service.never')
  const at = Date.parse(changesAt)
  const { kind, day } = dayAhead(at, now, where)
  return t(`service.${open ? 'until' : 'opens'}_${kind}`, { day, time: clockText(at, where) })
}
