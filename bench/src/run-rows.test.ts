import { expect, it } from 'vitest'
import { createCleanUp } from './processes/clean-up.ts'
import type { Context, Row } from './row.ts'
import { runRows } from './run-rows.ts'

const rowOf = (name: string, run: Row['run']): Row => ({ name, what: 'a test', unit: 's', target: 'none', run })
const parts = { quick: true, cleanUp: createCleanUp(), say: () => undefined }

it('a row that cannot be measured is not met, and the others are measured all the same', async () => {
  const rows = await runRows(
    [
      rowOf('broken', async () => {
        throw new Error('no such disk')
      }),
      rowOf('whole', async () => ({ value: 2, met: true, details: {} })),
    ],
    parts,
  )
  expect(rows).toMatchObject([
    { name: 'broken', value: null, met: false, details: { problem: 'no such disk' } },
    { name: 'whole', value: 2, limit: null, ratio: null, spread: null, met: true },
  ])
})

it('what rows share is made once', async () => {
  let made = 0
  const shared = (context: Context) => context.once('server', async () => ++made)
  const row = rowOf('sharing', async (context) => ({ value: await shared(context), met: true, details: {} }))
  expect((await runRows([row, row], parts)).map(({ value }) => value)).toEqual([1, 1])
})

it('when the time is up, what was measured stays and the rest is told as not measured', async () => {
  const time = new AbortController()
  const begun: string[] = []
  const rows = await runRows(
    [
      rowOf('done', async () => ({ value: 1, met: true, details: {} })),
      rowOf('endless', () => {
        time.abort()
        return new Promise(() => undefined)
      }),
      rowOf('late', async () => {
        begun.push('late')
        return { value: 3, met: true, details: {} }
      }),
    ],
    { ...parts, timeIsUp: time.signal },
  )
  expect(rows.map(({ value, details }) => [value, details['problem']])).toEqual([
    [1, undefined],
    [null, 'the time of the whole run was up'],
    [null, 'the time of the whole run was up'],
  ])
  expect(begun).toEqual([])
})
