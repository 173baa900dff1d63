import Fastify from 'fastify'
import { environment } from './environment.ts'
import { simulatorPlugin } from './simulator-plugin.ts'

// The simulator by itself: for products in other languages, and for crash tests that it must outlive.
const told = environment.parse(process.env)

const fastify = Fastify({ logger: { level: told.LOG_LEVEL }, forceCloseConnections: true })
await fastify.register(simulatorPlugin, {
  prefix: told.PREFIX,
  callbackUrl: told.CALLBACK_URL,
  consoleUrl: '',
  ...(told.JOURNAL === undefined ? {} : { journal: told.JOURNAL }),
  ...(told.PUBLIC_URL === undefined ? {} : { publicUrl: told.PUBLIC_URL }),
  ...(told.BUSINESSES === undefined ? {} : { businesses: told.BUSINESSES }),
})
const origin = await fastify.listen({ port: told.PORT, host: told.HOST })
process.stdout.write(`Simulator is ready at ${origin}${told.PREFIX}\n`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1)
    stopping = true
    void fastify.close().then(() => process.exit(0))
  })
}
