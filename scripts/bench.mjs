// npm run bench [-- --quick] [--row NAME] [--json FILE] [--write-docs]: the table of performance, measured on this machine.
import './node-version.mjs'
import { ensureConsole } from './build-console.mjs'
import { runChildren } from './children.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand } from './long-step.mjs'

await runCommand(async () => {
  await ensureInstalled()
  await ensureConsole()
  runChildren([{ command: bundledNode, args: ['bench/src/main.ts', ...process.argv.slice(2)] }])
})
