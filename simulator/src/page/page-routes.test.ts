import { readdir, readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { sentences } from '../book/rule.ts'
import { startWorld } from '../testing/simulator-world.ts'

const phones = new URL('../phones/', import.meta.url)

test('the page is served with its own strict policy and knows where it is mounted', async () => {
  const { baseUrl } = await startWorld({ consoleUrl: '/console' })
  for (const url of [baseUrl, `${baseUrl}/`]) {
    const response = await fetch(url)
    const html = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(html).toContain('src="/simulator/modules/main.ts"')
    expect(html).toContain('data-console="/console"')
    expect(html).not.toContain('%ROOT%')
  }
})

test('every module the page reaches is JavaScript without TypeScript, and everything it imports is there', async () => {
  const { baseUrl } = await startWorld()
  const seen = new Map<string, string>()
  const reach = async (path: string): Promise<void> => {
    if (seen.has(path)) return
    const response = await fetch(new URL(path, baseUrl))
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type')).toContain('javascript')
    const code = await response.text()
    seen.set(path, code)
    for (const [, name = ''] of code.matchAll(/(?:\bfrom\s*|\bimport\s*)["']([^"']+)["']/g)) {
      await reach(new URL(name, new URL(path, baseUrl)).pathname)
    }
  }
  await reach('/simulator/modules/main.ts')
  expect([...seen.keys()]).toContain('/simulator/modules/npm/preact.js')
  expect(seen.size).toBeGreaterThan(25)
  for (const [path, code] of seen) {
    if (path.includes('/npm/')) continue
    // Stripping what has no types changes nothing.
    expect(stripTypeScriptTypes(code), path).toBe(code)
  }
})

test('a module is sent again only when it changed; nothing else of the disk is served', async () => {
  const { baseUrl } = await startWorld()
  const first = await fetch(`${baseUrl}/modules/app.ts`)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{43}"$/)
  expect((await fetch(`${baseUrl}/modules/app.ts`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  for (const path of [
    'modules/..%2fmain.ts',
    'modules/../simulator.ts',
    'modules/formatting.test.ts',
    'modules/npm/fastify.js',
    'assets/..%2findex.html',
  ]) {
    expect((await fetch(`${baseUrl}/${path}`)).status, path).toBe(404)
  }
  expect((await fetch(`${baseUrl}/fonts/figtree/figtree-latin-wght-normal.woff2`)).status).toBe(200)
})

test('both languages have every word the page and the transcript use', async () => {
  const words = async (language: string) =>
    Object.keys(JSON.parse(await readFile(new URL(`assets/lang/${language}.json`, phones), 'utf8')) as object)
  const en = await words('en')
  expect((await words('it')).toSorted()).toEqual(en.toSorted())
  expect(en).toEqual(expect.arrayContaining(Object.keys(sentences).map((key) => `rule.${key}`)))
  const files = (await readdir(phones)).filter((name) => name.endsWith('.ts'))
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, phones), 'utf8')))
  const used = sources.flatMap((source) => [...source.matchAll(/\bword\('([^'$]+)'/g)].map((match) => match[1]))
  expect(used.length).toBeGreaterThan(50)
  expect(en).toEqual(expect.arrayContaining(used))
})
