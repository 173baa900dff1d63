import type * as contract from '@centralino/contract/desk.ts'
import type { Answer } from '@centralino/contract/endpoint.ts'
import type { Tx } from '../../platform/tx.ts'
import { listMine } from '../conversations/list-mine.ts'
import { listNumbers } from '../numbers/list-numbers.ts'
import { listService } from '../service/list-service.ts'
import { getMe } from '../users/get-me.ts'
import { listColleagues } from '../users/list-colleagues.ts'
import { feedPosition } from './store.ts'

/** Everything the first screen shows and the feed position it belongs to. `tx` must be a snapshot, or the two could differ. */
export const getDesk = async (tx: Tx, userId: string): Promise<Answer<typeof contract.getDesk>> => ({
  cursor: await feedPosition(tx),
  me: await getMe(tx, userId),
  users: await listColleagues(tx),
  numbers: await listNumbers(tx),
  service: await listService(tx),
  conversations: await listMine(tx, userId),
})
