/** Where the bytes of files live. */
export type MediaPlace =
  | { kind: 'folder'; path: string }
  | {
      kind: 's3'
      endpoint: string
      region: string
      bucket: string
      /** What every key begins with: empty, or ending in a slash. */
      prefix: string
      accessKeyId: string
      secretAccessKey: string
    }

export const mediaForms =
  'file:/folder or s3://key:secret@host[:port]/bucket[/prefix][?region=…] (s3+http: without TLS)'

/** Reads `MEDIA_URL`; null when it has neither of the two forms. */
export const readMediaPlace = (text: string): MediaPlace | null => {
  const url = URL.parse(text)
  if (url?.protocol === 'file:') return folderAt(url)
  if (url?.protocol === 's3:' || url?.protocol === 's3+http:') return bucketAt(url)
  return null
}

const folderAt = (url: URL): MediaPlace | null => {
  const path = decodeURIComponent(url.pathname)
  return url.host === '' && path !== '/' ? { kind: 'folder', path } : null
}

const bucketAt = (url: URL): MediaPlace | null => {
  const [bucket, ...prefix] = decodeURIComponent(url.pathname).split('/').filter(Boolean)
  if (!bucket || url.host === '' || url.username === '' || url.password === '') return null
  return {
    kind: 's3',
    endpoint: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
    prefix: prefix.length > 0 ? `${prefix.join('/')}/` : '',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }
}
