import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import process from 'node:process'

export type BrowserModule = { code: string; etag: string }

const bareImport = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])([a-z][\w/@-]*)\2/g

/**
 * A module as a browser takes it: types stripped (lines keep their place), packages named by address, because an import
 * map would be an inline script and those are refused.
 */
export async function browserModule(
  file: string,
  addressOf: (name: string) => string | undefined,
): Promise<BrowserModule> {
  const source = await readFile(file, 'utf8')
  const plain = file.endsWith('.ts') ? quietly(() => stripTypeScriptTypes(source)) : source
  const code = plain.replaceAll(bareImport, (whole, lead: string, quote: string, name: string) => {
    const address = addressOf(name)
    return address === undefined ? whole : `${lead}${quote}${address}${quote}`
  })
  return { code, etag: `"${createHash('sha256').update(code).digest('base64url')}"` }
}

/** Node warns once that stripping from a program may change; the version of Node is pinned, so nobody needs to read it. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}
