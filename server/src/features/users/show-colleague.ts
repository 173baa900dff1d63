import type { User } from '@centralino/contract/users.ts'
import type { ColleagueRow } from './store.ts'
import { userView } from './view.ts'

export type Colleague = ColleagueRow

/** A user as every colleague may see him or her. */
export const showColleague = (row: Colleague): User => userView(row)
