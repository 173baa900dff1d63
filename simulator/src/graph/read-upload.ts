import { GraphRefusal } from './graph-refusal.ts'

export type Upload = { bytes: Buffer; mimeType: string; filename: string | null; fields: Map<string, string> }

/** The one file of a multipart form and its text fields. @throws GraphRefusal 100 when there is none. */
export async function readUpload(body: unknown, contentType: string): Promise<Upload> {
  const form = await new Response(Buffer.isBuffer(body) ? new Uint8Array(body) : null, {
    headers: { 'Content-Type': contentType },
  })
    .formData()
    .catch(() => null)
  if (form === null) throw new GraphRefusal(100, 'The body is not multipart/form-data')
  const fields = new Map<string, string>()
  let file: File | null = null
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields.set(name, value)
    else if (name === 'file') file = value
  }
  if (file === null) throw new GraphRefusal(100, 'The parameter file is required.')
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    mimeType: file.type.toLowerCase(),
    filename: file.name === '' ? null : file.name,
    fields,
  }
}
