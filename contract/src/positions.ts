import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

const point = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }

/** A saved place that agents send. */
export const position = z.object({ id, name: z.string(), address: z.string(), ...point })
export type Position = z.infer<typeof position>

/** A place somebody searched for. */
export const place = z.object({ name: z.string(), address: z.string(), ...point })
export type Place = z.infer<typeof place>

const params = z.strictObject({ id })
const body = z.strictObject({ name: z.string(), address: z.string(), ...point })
const refusals = ['text_empty', 'title_too_long'] as const

export const listPositions = endpoint({
  ...paths.listPositions,
  summary: 'The saved places, in their order',
  tag: 'positions',
  access: 'signed_in',
  response: z.object({ items: z.array(position) }),
})

export const orderPositions = endpoint({
  ...paths.orderPositions,
  summary: 'Say in which order the saved places stand: all of them',
  tag: 'positions',
  access: 'administrator',
  body: z.strictObject({ ids: z.array(id).max(5_000) }),
  refusals: ['order_incomplete'],
})

export const createPosition = endpoint({
  ...paths.createPosition,
  summary: 'Add a saved place, as the last',
  tag: 'positions',
  access: 'administrator',
  body,
  response: position,
  refusals,
})

export const changePosition = endpoint({
  ...paths.changePosition,
  summary: 'Change a saved place',
  tag: 'positions',
  access: 'administrator',
  params,
  body,
  response: position,
  refusals: ['not_found', ...refusals],
})

export const removePosition = endpoint({
  ...paths.removePosition,
  summary: 'Remove a saved place',
  tag: 'positions',
  access: 'administrator',
  params,
  refusals: ['not_found'],
})

export const findPlaces = endpoint({
  ...paths.findPlaces,
  summary: 'Places by name: from the list that comes with Centralino, or from the geocoder that the operator has set',
  tag: 'positions',
  access: 'signed_in',
  query: z.strictObject({ search: z.string().min(1).max(200) }),
  response: z.object({ items: z.array(place).max(20) }),
  refusals: ['unavailable'],
})

export const getMap = endpoint({
  ...paths.getMap,
  summary: 'Where map tiles come from; null: the console draws an outline of its own',
  tag: 'positions',
  access: 'signed_in',
  response: z.object({ tiles: z.object({ url: z.string(), attribution: z.string() }).nullable() }),
})
