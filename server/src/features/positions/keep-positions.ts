import type { Received } from '@centralino/contract/endpoint.ts'
import type { createPosition as contract, Position } from '@centralino/contract/positions.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { deletePosition, findPositions, insertPosition, savePositionOrder, takeTurn, updatePosition } from './store.ts'

type Body = Received<typeof contract>['body']

const longest = { name: 100, address: 300 }

/** Adds a saved place, as the last. */
export const createPosition = async (tx: Tx, body: Body): Promise<Position> => {
  const position = { id: v7(), ...checked(body) }
  await takeTurn(tx)
  await insertPosition(tx, position)
  tell(tx)
  return position
}

/** Changes a saved place. */
export const changePosition = async (tx: Tx, id: string, body: Body): Promise<Position> => {
  const position = { id, ...checked(body) }
  if (!(await updatePosition(tx, position))) throw new Refusal('not_found')
  tell(tx)
  return position
}

/** Removes a saved place. */
export const removePosition = async (tx: Tx, id: string): Promise<void> => {
  await takeTurn(tx)
  if (!(await deletePosition(tx, id))) throw new Refusal('not_found')
  tell(tx)
}

/** Sets the order of all saved places; one that leaves some out is refused. */
export const orderPositions = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await takeTurn(tx)
  const held = await findPositions(tx)
  const given = new Set(ids)
  const isSame = given.size === ids.length && ids.length === held.length && held.every(({ id }) => given.has(id))
  if (!isSame) throw new Refusal('order_incomplete')
  await savePositionOrder(tx, ids)
  tell(tx)
}

const checked = (body: Body): Body => ({
  ...body,
  name: oneLine(body.name, 'name'),
  address: oneLine(body.address, 'address'),
})

const oneLine = (text: string, part: keyof typeof longest): string => {
  const line = normaliseText(text).replaceAll(/\s+/g, ' ')
  if (part === 'name' && checkText(line) === 'empty') throw new Refusal('text_empty', { part })
  if (line.length > longest[part]) throw new Refusal('title_too_long', { part, limit: longest[part] })
  return line
}

const tell = (tx: Tx): void => tx.publish({ kind: 'tenant' }, { type: 'choices', of: 'positions' })
