// npm run routing:simulate [-- --seeds N] [--from SEED] [--events N]: the rules of routing at work in that many small worlds, with all laws checked.
import './node-version.mjs'
import { runChildren } from './children.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand } from './long-step.mjs'

await runCommand(async () => {
  await ensureInstalled()
  runChildren([{ command: bundledNode, args: ['scripts/simulated-seeds.mjs', ...process.argv.slice(2)] }])
})
