import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

/** Serves the built console: assets for ever (their names carry a hash), the page for every address that is not a file or the API. */
export const mountConsole = async (http: FastifyInstance, directory: string): Promise<void> => {
  await http.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  http.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !/^\/(api|webhooks|assets|simulator)\b/.test(request.url)
    if (!page) throw new Refusal('not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
