import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'centralino-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = async (...args: string[]) => {
  const env = { ...process.env, INIT_CWD: folder }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

it('--json writes the rows as promised, where the caller stands', { timeout: 60_000 }, async () => {
  const { code, said } = await run('--quick', '--row', 'routing', '--json', 'table.json')
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/^row +value/m) })
  const report = JSON.parse(readFileSync(join(folder, 'table.json'), 'utf8'))
  expect(report).toMatchObject({
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    commit: expect.any(String),
    mode: 'quick',
    machine: { processors: expect.any(Number), load: { before: expect.any(Number), after: expect.any(Number) } },
  })
  expect(report.rows).toEqual([
    {
      name: 'routing',
      what: expect.any(String),
      value: expect.any(Number),
      unit: 'ms',
      limit: expect.any(Number),
      ratio: expect.any(Number),
      target: expect.stringContaining('20 ms'),
      met: expect.any(Boolean),
      spread: { min: expect.any(Number), max: expect.any(Number) },
      details: expect.objectContaining({ sameOutput: true, assignments: 1000 }),
    },
  ])
  const [row] = report.rows
  expect(row.ratio).toBeCloseTo(row.value / row.limit)
  expect(row.spread.min).toBeLessThanOrEqual(row.value)
})

it('a row that does not exist is told, with those that do', async () => {
  const { code, said } = await run('--row', 'speed')
  expect([code, said]).toEqual([2, expect.stringMatching(/no row called speed[\s\S]*inbound-limit, inbound-singly/)])
})
