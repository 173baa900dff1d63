import { Refusal } from './refusal.ts'

/** Where a page ended: a number (a time in milliseconds, a place) and the id that breaks ties. Opaque to callers. */
export type Position = { at: number; id: string }

export const encodeCursor = ({ at, id }: Position): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** Throws invalid_request for anything `encodeCursor` did not make. */
export const decodeCursor = (cursor: string): Position => {
  const parts = /^(\d{1,15}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  )
  if (!parts)
    throw new Refusal('invalid_request', {
      problems: [{ where: 'query/cursor', what: 'is not a cursor of this list' }],
    })
  return { at: Number(parts[1]), id: parts[2] as string }
}

/** A page made of one row more than was asked for: that row only tells that there is another page. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
  positionOf: (row: Row) => Position,
): { items: Item[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(view), nextCursor: last && rows.length > limit ? encodeCursor(positionOf(last)) : null }
}
