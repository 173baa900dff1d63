import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findCategories, findPredefined, type Order, saveOrder, takeTurn } from './store.ts'
import { tellChoices } from './tell-choices.ts'

/** Sets the order of everything. One that leaves something out was made before somebody else added it, and is refused. */
export const orderPredefined = async (tx: Tx, order: Order): Promise<void> => {
  await takeTurn(tx)
  const [categories, messages] = [await findCategories(tx), await findPredefined(tx)]
  const named = order.map(({ id }) => id)
  const placed = order.flatMap(({ messageIds }) => messageIds)
  if (!isSame(named, categories) || !isSame(placed, messages)) throw new Refusal('order_incomplete')
  await saveOrder(tx, order)
  tellChoices(tx)
}

const isSame = (ids: readonly string[], held: readonly { id: string }[]): boolean => {
  const given = new Set(ids)
  return given.size === ids.length && ids.length === held.length && held.every(({ id }) => given.has(id))
}
