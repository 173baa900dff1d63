import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { scanFile } from './look/scan-file.ts'

/** Lets nothing through in which the scanner, if there is one, finds something, and nothing at all while it does not answer. */
export const checkSafe = async (app: App, path: string): Promise<void> => {
  if (!app.config.clamav) return
  const found = await scanFile(app.config.clamav, path).catch((err: unknown) => {
    app.log.error({ err }, 'the virus scanner does not answer: files wait')
    throw new Refusal('unavailable')
  })
  if (found === null) return
  app.log.warn({ found }, 'the virus scanner found something in a file')
  throw new Refusal('file_unsafe', { found })
}
