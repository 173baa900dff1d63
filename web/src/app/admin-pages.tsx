import { Distribution } from '../features/distribution/distribution.tsx'
import { NumberList } from '../features/number-page/number-list.tsx'
import { NumberPage } from '../features/number-page/number-page.tsx'
import { Skillsets } from '../features/skillsets/skillsets.tsx'
import { TransferRules } from '../features/transfer-rules/transfer-rules.tsx'
import { AdminPage, AdminStart } from './admin-page.tsx'

/** All of the administration as one file: many small ones would be cut out of the first screen's. */
export const adminPages = {
  frame: AdminPage,
  start: AdminStart,
  distribution: Distribution,
  transfers: TransferRules,
  numbers: NumberList,
  number: NumberPage,
  skillsets: Skillsets,
}
