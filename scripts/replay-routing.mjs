// npm run routing:replay: makes every stored routing decision again from its inputs; another outcome is named, and ends it with 1.
import './node-version.mjs'
import { runChildren } from './children.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand } from './long-step.mjs'

await runCommand(async () => {
  await ensureInstalled()
  runChildren([{ command: bundledNode, args: ['server/src/replay-routing.ts'] }])
})
