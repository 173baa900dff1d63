import { api } from '@centralino/contract/api.ts'
import { apiPrefix } from '@centralino/contract/endpoint.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

let world: World
type Operation = { operationId: string; security: object[]; responses: Record<string, unknown>; requestBody?: unknown }

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

test('the document names every endpoint, what it takes, who may call it and how it can refuse', async () => {
  const answer = await world.http.inject({ url: '/api/openapi.json' })
  const { openapi, paths } = answer.json() as { openapi: string; paths: Record<string, Record<string, Operation>> }
  expect(openapi).toBe('3.1.0')
  const written = Object.values(paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId))
  expect(written.sort()).toEqual(Object.keys(api).sort())
  for (const [name, spec] of Object.entries(api)) {
    const path = `${apiPrefix}${spec.path.replace(/:(\w+)/g, '{$1}')}`
    const operation = paths[path]?.[spec.method.toLowerCase()] as Operation
    expect(operation.operationId).toBe(name)
    expect(operation.security).toHaveLength(spec.access === 'anyone' ? 0 : 1)
    expect('401' in operation.responses).toBe(spec.access !== 'anyone' || name === 'signIn')
    expect(operation.requestBody !== undefined).toBe('body' in spec)
  }
})

test('the documentation page opens', async () => {
  const page = await world.http.inject({ url: '/api/docs/' })
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
})
