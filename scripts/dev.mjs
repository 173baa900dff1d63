// npm run dev: the server, started again on every change, and the console, changed in the open page; one address, as in npm start.
import './node-version.mjs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { runChildren } from './children.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand } from './long-step.mjs'

await runCommand(async () => {
  await ensureInstalled()
  const { HOST = '127.0.0.1', PORT = '8080' } = process.env
  const PUBLIC_URL = process.env.PUBLIC_URL ?? `http://${HOST}:${PORT}`
  const serverPort = await freePort()
  runChildren([
    {
      command: bundledNode,
      args: ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
      env: { NODE_ENV: 'development', HOST: '127.0.0.1', PORT: serverPort, PUBLIC_URL },
    },
    {
      command: bundledNode,
      args: ['scripts/serve-console.mjs'],
      env: { NODE_ENV: 'development', HOST, PORT, SERVER_URL: `http://127.0.0.1:${serverPort}` },
    },
  ])
})

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return String(port)
}
