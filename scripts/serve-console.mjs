// Serves the console from its sources, and hands everything else to the server at SERVER_URL. Started by dev.mjs.
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './root.mjs'

const { HOST, PORT, SERVER_URL } = process.env
const paths = ['/api', '/webhooks', '/simulator', '/dev', '/healthz', '/readyz', '/metrics']

const vite = await createServer({
  root: join(root, 'web'),
  server: {
    host: HOST,
    port: Number(PORT),
    strictPort: true,
    proxy: Object.fromEntries(paths.map((path) => [path, { target: SERVER_URL, ws: true }])),
  },
})
await vite.listen()
vite.printUrls()

const stop = () => void vite.close().then(() => process.exit(0))
for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, stop)
