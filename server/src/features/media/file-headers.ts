/** What a browser may show in place; all of it is drawn or played, none of it can run. */
const harmless = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'video/mp4',
  'video/3gpp',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'application/pdf',
])

const year = 365 * 24 * 3600

/** How a file is answered so that it can never become a page of ours, whatever is in it. */
export const fileHeaders = (mime: string, name: string | null): Record<string, string> => {
  const bare = mime.split(';')[0]?.trim() ?? ''
  const shown = harmless.has(bare)
  return {
    'content-type': shown ? mime : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}${name === null ? '' : filename(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': `private, max-age=${year}, immutable`,
    // Whoever signs in after somebody at the same browser has another session, and finds nothing of theirs.
    vary: 'Cookie',
    'cross-origin-resource-policy': 'same-origin',
  }
}

/** The name twice: in the letters every program understands, and as it is. */
const filename = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7E]/g, '')
    .replaceAll(/["\\%;]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `; filename="${plain || 'file'}"; filename*=UTF-8''${exact}`
}
