import { z } from 'zod'
import { optionalObject, optionalText } from '../webhook/lenient.ts'
import { callGraph, type GraphCall, type GraphSettings } from './graph-call.ts'
import type { CallOutcome } from './outcome.ts'
import { readCallAnswer } from './read-answer.ts'

const MAX_PAGES = 200

const page = z.looseObject({
  data: z.array(z.unknown()),
  paging: optionalObject(
    z.looseObject({ cursors: optionalObject(z.looseObject({ after: optionalText })), next: optionalText }),
  ),
})

/** All elements of a paged edge; those that do not fit the schema are left out. */
export async function readAllPages<T extends z.ZodType>(
  settings: GraphSettings,
  call: Pick<GraphCall, 'path' | 'query'>,
  element: T,
): Promise<CallOutcome<z.infer<T>[]>> {
  const all: z.infer<T>[] = []
  let after: string | undefined
  for (let count = 0; count < MAX_PAGES; count++) {
    const query = { limit: '100', ...call.query, ...(after !== undefined && { after }) }
    const outcome = readCallAnswer(await callGraph(settings, { method: 'GET', path: call.path, query }), page)
    if (outcome.kind !== 'ok') return outcome
    const { data, paging } = outcome.value
    for (const raw of data) {
      const read = element.safeParse(raw)
      if (read.success) all.push(read.data)
    }
    // Not `paging.next` itself: it names any host it likes, with the token in it.
    const next = paging?.next === undefined ? undefined : paging.cursors?.after
    if (next === undefined || next === after) return { kind: 'ok', value: all }
    after = next
  }
  return { kind: 'failed', reason: 'too many pages' }
}
