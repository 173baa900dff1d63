import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type BrowserModule, browserModule } from './browser-module.ts'

const phones = fileURLToPath(new URL('../phones/', import.meta.url))
const require = createRequire(import.meta.url)

/** The packages the page uses, by the name it imports. */
const packages: Record<string, string> = {
  preact: require.resolve('preact'),
  'preact/hooks': require.resolve('preact/hooks'),
  mediabunny: path.join(path.dirname(require.resolve('mediabunny')), 'mediabunny.min.mjs'),
  htm: path.join(path.dirname(require.resolve('htm')), 'htm.module.js'),
}

const fonts = {
  figtree: path.join(path.dirname(require.resolve('@fontsource-variable/figtree/package.json')), 'files'),
  gabarito: path.join(path.dirname(require.resolve('@fontsource-variable/gabarito/package.json')), 'files'),
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** The phones page: its HTML, its modules without their types, and its assets. */
export async function pageRoutes(scope: FastifyInstance, options: { consoleUrl: string }): Promise<void> {
  const root = scope.prefix
  const modules = new Map<string, Promise<BrowserModule>>()
  const addressOf = (name: string) => (name in packages ? `${root}/modules/npm/${name}.js` : undefined)

  async function page(_: FastifyRequest, reply: FastifyReply): Promise<string> {
    const html = await readFile(path.join(phones, 'index.html'), 'utf8')
    void reply
      .type('text/html; charset=utf-8')
      .header('Content-Security-Policy', policy)
      .header('Cache-Control', 'no-cache')
    return html.replaceAll('%ROOT%', root).replaceAll('%CONSOLE%', options.consoleUrl)
  }
  scope.get('/', page)

  scope.get('/modules/*', async (request, reply) => {
    const name = (request.params as { '*': string })['*']
    const file = fileOf(name)
    if (file === undefined) return reply.status(404).send({ error: 'There is no such module' })
    let module = modules.get(file)
    if (module === undefined) {
      module = browserModule(file, addressOf)
      modules.set(file, module)
      module.catch(() => modules.delete(file))
    }
    const found = await module.catch(() => null)
    if (found === null) return reply.status(404).send({ error: 'There is no such module' })
    void reply
      .header('ETag', found.etag)
      .header('Cache-Control', 'no-cache')
      .header('X-Content-Type-Options', 'nosniff')
    if (request.headers['if-none-match'] === found.etag) return reply.status(304).send()
    return reply.type('text/javascript; charset=utf-8').send(found.code)
  })

  await scope.register(fastifyStatic, {
    root: path.join(phones, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (response) => void response.header('Cache-Control', 'no-cache'),
  })
  for (const [family, folder] of Object.entries(fonts)) {
    const served = { root: folder, prefix: `/fonts/${family}/`, decorateReply: false, maxAge: '30d' }
    await scope.register(fastifyStatic, served)
  }
}

/** Only the page's own modules and its packages: nothing else on this disk is anybody's business. */
function fileOf(name: string): string | undefined {
  if (name.startsWith('npm/')) return packages[name.slice(4).replace(/\.js$/, '')]
  return /^[a-z0-9-]+(\/[a-z0-9-]+)?\.ts$/.test(name) && !name.endsWith('.test.ts')
    ? path.join(phones, name)
    : undefined
}
