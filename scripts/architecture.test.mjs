import { expect, test } from 'vitest'
import { drawDiagrams, insertDiagrams } from './architecture.mjs'

const from = (source, ...targets) => ({ source, dependencies: targets.map((resolved) => ({ resolved })) })

test('the diagrams follow the imports of the product, not of its tests', () => {
  const { rooms, features } = drawDiagrams([
    from('server/src/app.ts', 'server/src/features/intake/routes.ts'),
    from(
      'server/src/features/intake/routes.ts',
      'contract/src/deliveries.ts',
      'server/src/features/customers/upsert-customer.ts',
    ),
    from('server/src/features/customers/upsert-customer.ts', 'server/src/platform/tx.ts'),
    from('contract/src/deliveries.ts', 'node_modules/zod/index.js'),
    from('contract/src/apply.test.ts', 'simulator/src/a.ts'),
  ])
  expect(rooms).toBe('```mermaid\nflowchart TD\n  server --> contract\n```')
  expect(features).toBe('```mermaid\nflowchart LR\n  intake --> customers\n```')
})

test('a diagram replaces what stood between its markers, and nothing else', () => {
  const page = 'a\n<!-- diagram rooms -->\nold\n<!-- /diagram -->\nb'
  expect(insertDiagrams(page, { rooms: 'new' })).toBe('a\n<!-- diagram rooms -->\nnew\n<!-- /diagram -->\nb')
  expect(() => insertDiagrams(page, {})).toThrow('asks for a diagram called rooms')
})
