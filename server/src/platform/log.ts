import { type Logger, pino } from 'pino'

export type Log = Logger

/** JSON lines on standard output. Secrets never reach it: request bodies and headers are not logged. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', '*.password', '*.token', '*.secret'],
  })
