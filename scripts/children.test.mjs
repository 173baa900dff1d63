import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'

const children = new URL('children.mjs', import.meta.url).href
let host

// Says what reaches it, and ends in order after a moment, as a server does.
const program = `
  const end = (why) => { console.log(why); setTimeout(() => { console.log('ended'); process.exit(3) }, 150) }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => end(event))
  setInterval(() => undefined, 1000)
  console.log('up')`

afterEach(() => host.kill('SIGKILL'))

test('passes one Ctrl-C on once, however often it arrives, and ends with the code of the program', async () => {
  const output = await startHost([program])
  host.kill('SIGINT')
  await output.until('SIGINT')
  host.kill('SIGINT')
  expect(await once(host, 'exit')).toEqual([3, null])
  expect(output.said.match(/SIGINT/g)).toEqual(['SIGINT'])
})

test('a killed starter takes its program with it', async () => {
  const output = await startHost([program])
  host.kill('SIGKILL')
  await output.until('disconnect\nended')
})

test('when one of two programs ends, so does the other', async () => {
  const output = await startHost([program, `setTimeout(() => process.exit(7), 300)`])
  expect(await once(host, 'exit')).toEqual([7, null])
  expect(output.said).toContain('SIGTERM')
})

async function startHost(codes) {
  const programs = codes.map((code) => ({ command: process.execPath, args: ['-e', code] }))
  const main = `import { runChildren } from '${children}'\nrunChildren(${JSON.stringify(programs)})`
  const env = { ...process.env, npm_lifecycle_event: '' }
  host = spawn(process.execPath, ['--input-type=module', '-e', main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const output = {
    said: '',
    until: (word) => expect.poll(() => output.said, { timeout: 10_000 }).toContain(word),
  }
  host.stdout.on('data', (chunk) => {
    output.said += chunk
  })
  await output.until('up')
  return output
}
