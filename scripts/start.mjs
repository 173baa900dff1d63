// npm start: installs what is missing, builds the console if it changed, and runs the server.
import './node-version.mjs'
import { ensureConsole } from './build-console.mjs'
import { runChildren } from './children.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand } from './long-step.mjs'

await runCommand(async () => {
  await ensureInstalled()
  await ensureConsole()
  runChildren([{ command: bundledNode, args: ['server/src/main.ts'], env: { NODE_ENV: 'production' } }])
})
