import { expect, test } from 'vitest'
import { drawStates } from './state-diagram.mjs'

const table = { open: { shut_door: 'shut', slam: 'shut', look: 'open' }, shut: {} }
const step = (from, event) => (table[from][event] ? { ok: true, state: table[from][event] } : { ok: false })

test('events between the same two states share an arrow, and what nothing leaves is an end', () => {
  expect(drawStates(['open', 'shut'], ['shut_door', 'slam', 'look', 'paint'], step)).toBe(
    [
      '```mermaid',
      'stateDiagram-v2',
      '  [*] --> open',
      '  open --> shut: shut door, slam',
      '  open --> open: look',
      '  shut --> [*]',
      '```',
    ].join('\n'),
  )
})
