// docs/subsystems/routing.md: draws the life of a conversation from the table of its transitions. With --write it writes, else it compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { conversationEvents, conversationStates, transition } from '../domain/src/conversation/lifecycle.ts'
import { insertDiagrams } from './architecture.mjs'
import { pronounce } from './checks/verdict.mjs'
import { root } from './root.mjs'

const page = 'docs/subsystems/routing.md'

/** Every step the table allows, as a Mermaid diagram; events between the same two states share an arrow. */
export function drawStates(states, events, step) {
  const arrows = states.flatMap((from) => {
    const eventsTo = Map.groupBy(
      events.filter((event) => step(from, event).ok),
      (event) => step(from, event).state,
    )
    return [...eventsTo].map(([to, names]) => `  ${from} --> ${to}: ${names.join(', ').replaceAll('_', ' ')}`)
  })
  const ends = states
    .filter((state) => events.every((event) => !step(state, event).ok))
    .map((state) => `  ${state} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${states[0]}`, ...arrows, ...ends, '```'].join('\n')
}

function main() {
  const before = readFileSync(join(root, page), 'utf8')
  const after = insertDiagrams(before, { conversation: drawStates(conversationStates, conversationEvents, transition) })
  const write = process.argv.includes('--write')
  if (write) writeFileSync(join(root, page), after)
  const faults = []
  if (after !== before && !write) faults.push(`${page} is behind the code: node scripts/state-diagram.mjs --write`)
  if (!after.includes('stateDiagram-v2')) faults.push(`${page} has no place for the diagram called conversation`)
  pronounce(faults, 'drawn from the table of transitions')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main()
