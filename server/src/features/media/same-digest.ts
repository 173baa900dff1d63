/** Whether a SHA-256 is the one WhatsApp gives, in base64 or in hex; when it gives none that can be read, nothing speaks against it. */
export const sameDigest = (digest: Buffer, said: string | null | undefined): boolean => {
  const text = said?.trim() ?? ''
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  return bytes.length !== digest.length || bytes.equals(digest)
}
