import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { makeFolder } from '../processes/server.ts'
import type { Context } from '../row.ts'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
}

/** A Chromium of this machine, if there is one. */
export const findBrowser = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...candidates].find((path) => path !== '' && existsSync(path))

/** The scripts a browser really asks for until the page rests; `cookie` signs it in. The API is that of the running server. */
export const watchBrowser = async (
  context: Context,
  options: { browser: string; dist: string; apiPort: number; cookie: string },
): Promise<Set<string>> => {
  const scripts = new Set<string>()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.slice(1)
    const file = join(options.dist, path)
    if (/^(api|simulator)\b/.test(path)) return passOn(request, response, options)
    const found = path !== '' && statSync(file, { throwIfNoEntry: false })?.isFile() === true
    if (found && extname(path) === '.js') scripts.add(path)
    const served = found ? file : join(options.dist, 'index.html')
    response.writeHead(200, { 'content-type': types[extname(served)] ?? 'application/octet-stream' })
    createReadStream(served).pipe(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await visit(context, options.browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return scripts
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const passOn = (
  request: IncomingMessage,
  response: ServerResponse,
  { apiPort, cookie }: { apiPort: number; cookie: string },
) => {
  const headers = { ...request.headers, cookie }
  const onward = forward(
    { port: apiPort, host: '127.0.0.1', method: request.method, path: request.url, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

const flags = [
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  '--disable-component-update --disable-sync --virtual-time-budget=8000 --dump-dom',
].flatMap((line) => line.split(' '))

const visit = async (context: Context, browser: string, url: string): Promise<void> => {
  const profile = makeFolder(context.cleanUp)
  const child = spawn(browser, [...flags, `--user-data-dir=${profile}`, url], { stdio: 'ignore', detached: true })
  const stop = (): void => {
    // The whole family: a browser is many processes.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  context.cleanUp.add(stop)
  const late = setTimeout(stop, 45_000)
  await once(child, 'exit')
  clearTimeout(late)
}
