import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes as they travel, compressed the way servers commonly do it. */
export const compressedSize = (dist: string, scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(join(dist, script)), { level: 9 }).length, 0)

/**
 * The scripts that the page names, and everything these import at once; paths relative to `dist`. What a page loads later, when
 * code asks for it, only a browser can tell.
 */
export const namedScripts = (dist: string): Set<string> => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const found = new Set<string>()
  const visit = (script: string): void => {
    if (found.has(script) || !existsSync(join(dist, script))) return
    found.add(script)
    const folder = script.slice(0, script.lastIndexOf('/') + 1)
    for (const imported of importsOf(readFileSync(join(dist, script), 'utf8'))) visit(join(folder, imported))
  }
  for (const tag of html.match(/<(?:script|link)\b[^>]*>/g) ?? []) {
    const path = /^<script/.test(tag)
      ? /\bsrc="([^"]+)"/.exec(tag)
      : /rel="modulepreload"/.test(tag) && /\bhref="([^"]+)"/.exec(tag)
    if (path) visit((path[1] as string).replace(/^\//, ''))
  }
  return found
}

/** Static imports only, as bundlers write them: `from"./x.js"` and `import"./x.js"`. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map((match) => match[1] as string)
