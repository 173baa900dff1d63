import type { NumberService } from '@centralino/contract/service.ts'
import type { ServiceRow } from './store.ts'

export const serviceView = ({ numberId, period, revision }: ServiceRow): NumberService => ({
  numberId,
  open: period.open,
  changesAt: period.until === null ? null : new Date(period.until).toISOString(),
  revision,
})
