import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { graphClient } from '../client.ts'
import { bodyOf, listen } from '../testing/listen.ts'
import { mayFetchFrom } from './media-host.ts'

const settings = { fetch, version: 'v26.0', token: 'T', timeoutMs: 300 }
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255)

/** A real server that answers like this until the test is over. */
async function serve(answer: RequestListener) {
  const server = await listen(createServer(answer))
  onTestFinished(server.close)
  return server
}

test('C-26 a file is uploaded with its type and name', async () => {
  let seen = { url: '', type: '', body: '' }
  const server = await serve(async (request, response) => {
    seen = { url: request.url ?? '', type: request.headers['content-type'] ?? '', body: await bodyOf(request) }
    response.end('{"id":1479537139650973}')
  })
  const client = graphClient({ ...settings, baseUrl: server.url })
  const file = { bytes: new TextEncoder().encode('PDF!'), mimeType: 'application/pdf', filename: 'è.pdf' }
  expect(await client.uploadMedia('100', file)).toEqual({ kind: 'ok', value: { id: '1479537139650973' } })
  expect(seen.url).toBe('/v26.0/100/media')
  expect(seen.type).toMatch(/^multipart\/form-data; boundary=/)
  expect(seen.body).toMatch(/name="messaging_product"\s+whatsapp/)
  expect(seen.body).toMatch(/name="file"; filename="è.pdf"\s+Content-Type: application\/pdf\s+PDF!/i)
})

test('C-26 media is described and downloaded with the token, following redirects on the same host', async () => {
  const server = await serve((request, response) => {
    if (request.headers.authorization !== 'Bearer T') return void response.writeHead(401).end()
    if (request.url?.startsWith('/v26.0/77'))
      return void response.end(JSON.stringify({ id: '77', url: `${server.url}/old`, file_size: '6', sha256: 'x' }))
    if (request.url === '/old') return void response.writeHead(302, { location: '/file' }).end()
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': '6' }).end(png)
  })
  const client = graphClient({ ...settings, baseUrl: `${server.url}/` })
  const info = await client.mediaInfo('77', '100')
  expect(info).toMatchObject({ kind: 'ok', value: { file_size: 6 } })
  const download = await client.downloadMedia(info.kind === 'ok' ? info.value.url : '')
  expect(download).toMatchObject({ kind: 'ok', value: { mimeType: 'image/png', bytes: 6 } })
  if (download.kind === 'ok') expect(await new Response(download.value.stream).bytes()).toEqual(png)
})

test('media that is gone is a refusal', async () => {
  const server = await serve((_, response) => response.writeHead(404).end('gone'))
  const client = graphClient({ ...settings, baseUrl: server.url })
  expect(await client.downloadMedia(`${server.url}/x`)).toMatchObject({ kind: 'refused', error: { httpStatus: 404 } })
})

test('a download that stalls fails, one that goes on slowly does not', async () => {
  const server = await serve((request, response) => {
    response.writeHead(200)
    let sent = 0
    const timer = setInterval(() => {
      response.write('x')
      sent++
      if (request.url === '/slow' && sent === 8) response.end()
      if (sent === 8) clearInterval(timer)
    }, 150)
  })
  const client = graphClient({ ...settings, baseUrl: server.url, timeoutMs: 800 })
  const read = async (path: string) => {
    const download = await client.downloadMedia(server.url + path)
    return download.kind === 'ok' ? await new Response(download.value.stream).text() : download.kind
  }
  expect(await read('/slow')).toBe('xxxxxxxx')
  await expect(read('/stalls')).rejects.toThrow()
})

test('a redirect to elsewhere is not followed, and an endless one ends', async () => {
  const server = await serve((request, response) => {
    response.writeHead(302, { location: request.url === '/loop' ? '/loop' : 'http://169.254.169.254/latest' }).end()
  })
  const client = graphClient({ ...settings, baseUrl: server.url })
  expect(await client.downloadMedia(`${server.url}/away`)).toEqual({ kind: 'failed', reason: 'foreign host' })
  expect(await client.downloadMedia(`${server.url}/loop`)).toEqual({ kind: 'failed', reason: 'too many redirects' })
})

const meta = 'https://graph.facebook.com'

test.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', meta, true],
  ['https://graph.facebook.com/v26.0/1', meta, true],
  ['http://lookaside.fbsbx.com/x', meta, false],
  ['https://lookaside.fbsbx.com:8443/x', meta, false],
  ['https://evilfbsbx.com/x', meta, false],
  ['https://fbsbx.com.evil.example/x', meta, false],
  ['https://user:pass@lookaside.fbsbx.com/x', meta, false],
  ['http://169.254.169.254/latest/meta-data', meta, false],
  ['http://127.0.0.1:5432/', meta, false],
  ['file:///etc/passwd', meta, false],
  ['http://localhost:9999/m', 'http://127.0.0.1:8080/simulator/graph', true],
  ['http://127.evil.example/m', 'http://127.0.0.1:8080', false],
  ['https://127.0.0.1/m', 'http://127.0.0.1:8080', false],
  ['http://10.0.0.1/m', 'http://127.0.0.1:8080', false],
])('media at %s with Graph at %s: %s', (url, baseUrl, allowed) => {
  expect(mayFetchFrom(new URL(url), baseUrl)).toBe(allowed)
})
