import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'

const limitBytes = 2_000_000

/** Keeps the log and one older part, each about 2 MB: emptied in place, because a running PostgreSQL holds the file open. */
export function rotateLog(file: string): void {
  if (!existsSync(file) || statSync(file).size < limitBytes) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/** Opens the log for PostgreSQL's stderr; `said` returns what was written since. */
export function openLog(file: string): { descriptor: number; close(): void; said(): string } {
  const descriptor = openSync(file, 'a', 0o600)
  const before = statSync(file).size
  return {
    descriptor,
    close: () => closeSync(descriptor),
    said: () => readFileSync(file).subarray(before).toString('utf8'),
  }
}
