import { Refused, Unreachable } from '@centralino/contract/client.ts'
import { apiPrefix } from '@centralino/contract/endpoint.ts'
import type { RefusalBody } from '@centralino/contract/errors.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { paths } from '@centralino/contract/paths.ts'
import type { LocalFile } from './local-file.ts'

/** How the bytes of a file get to the server; tells how many are there. */
export type PostFile = (
  file: LocalFile,
  content: Blob,
  way: { onProgress: (sent: number) => void; signal: AbortSignal },
) => Promise<StoredFile>

/** By XMLHttpRequest: `fetch` does not tell how much has gone up. */
export const postFile: PostFile = (file, content, { onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const { method, path } = paths.uploadFile
    const query = new URLSearchParams({ name: file.name, kind: file.kind, voice: file.voice ? '1' : '0' })
    request.open(method, `${apiPrefix}${path}?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      const body = bodyOf(request.responseText)
      if (request.status < 300 && body) resolve(body as StoredFile)
      else if (isRefusal(body)) reject(new Refused(request.status, body))
      else reject(new Unreachable(`unexpected answer ${request.status}`))
    }
    request.onerror = () => reject(new Unreachable('no answer'))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort())
    request.send(content)
  })

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRefusal = (body: unknown): body is RefusalBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'
