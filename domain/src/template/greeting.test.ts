import { expect, test } from 'vitest'
import { nameField } from './greeting.ts'

const of = (text: string) => nameField({ components: [{ type: 'BODY', text }] })

test('X-20 whom a template greets is filled in from the customer’s data, and nothing else is', () => {
  expect(of('Ciao {{1}}, l’ordine {{2}} arriva')).toBe('body.1')
  expect(of('Hello {{1}}! Your lamp is here')).toBe('body.1')
  expect(of('Buongiorno gentile {{cliente}}: ecco')).toBe('body.cliente')
  expect(of('Order {{order}} for {{first_name}}')).toBe('body.first_name')
  expect(of('Order {{1}} has arrived')).toBeNull()
  expect(of('{{1}}, your lamp is here')).toBeNull()
  expect(of('No placeholder')).toBeNull()
})
