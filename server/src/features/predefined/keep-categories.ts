import type { PredefinedCategory } from '@centralino/contract/predefined.ts'
import { fold } from '@centralino/domain/message/fold.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { checkTitle } from './check-title.ts'
import { countIn, deleteCategory, findCategories, insertCategory, renameCategory, takeTurn } from './store.ts'
import { tellChoices } from './tell-choices.ts'

/** Adds a category, as the last. */
export const createCategory = async (tx: Tx, given: string): Promise<PredefinedCategory> => {
  const category = { id: v7(), name: await freeName(tx, given) }
  await insertCategory(tx, category)
  tellChoices(tx)
  return category
}

/** Names a category anew. */
export const changeCategory = async (tx: Tx, id: string, given: string): Promise<PredefinedCategory> => {
  const category = { id, name: await freeName(tx, given, id) }
  if (!(await renameCategory(tx, category))) throw new Refusal('not_found')
  tellChoices(tx)
  return category
}

/** Removes a category, unless messages are in it. */
export const removeCategory = async (tx: Tx, id: string): Promise<void> => {
  await takeTurn(tx)
  if (!(await findCategories(tx)).some((one) => one.id === id)) throw new Refusal('not_found')
  if ((await countIn(tx, id)) > 0) throw new Refusal('category_not_empty')
  await deleteCategory(tx, id)
  tellChoices(tx)
}

const freeName = async (tx: Tx, given: string, own?: string): Promise<string> => {
  const name = checkTitle(given, 'name')
  await takeTurn(tx)
  const others = await findCategories(tx)
  if (own !== undefined && !others.some(({ id }) => id === own)) throw new Refusal('not_found')
  if (others.some((other) => other.id !== own && fold(other.name) === fold(name))) throw new Refusal('named_twice')
  return name
}
