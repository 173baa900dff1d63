import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1'])
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL that starts with ${protocols.join(' or ')}//`,
  })
const filled = z.string().min(1, 'must not be empty')

const environment = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(8080),
  HOST: filled.default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATA_DIR: filled.default('./.data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  SECRET_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  WHATSAPP_GRAPH_URL: url(['http:', 'https:']).optional(),
  WHATSAPP_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'must look like v26.0')
    .default('v26.0'),
  WHATSAPP_PHONE_NUMBER_ID: filled.optional(),
  WHATSAPP_BUSINESS_ACCOUNT_ID: filled.optional(),
  WHATSAPP_ACCESS_TOKEN: filled.optional(),
  WHATSAPP_APP_SECRET: filled.optional(),
  WHATSAPP_VERIFY_TOKEN: filled.optional(),
})

const whatsappNames = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_BUSINESS_ACCOUNT_ID',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const

export type FirstNumber = {
  phoneNumberId: string
  wabaId: string
  accessToken: string
  appSecret: string
  verifyToken: string
}

export type Config = {
  port: number
  host: string
  /** Where browsers find it. */
  publicUrl: string
  /** Where this very process finds itself, whatever stands before it. */
  ownUrl: string
  dataDir: string
  databaseUrl: string | null
  secretKey: string | null
  demo: boolean
  logLevel: string
  /** Where the Cloud API is; null in demo mode: the built-in simulator. */
  graphUrl: string | null
  graphVersion: string
  firstNumber: FirstNumber | null
}

/** What is wrong with the environment, one line each. */
export class BadConfig extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Reads the environment; empty values count as absent. Throws BadConfig. */
export const readConfig = (env: Record<string, string | undefined>, cwd: string): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new BadConfig(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const e = parsed.data
  const missing = whatsappNames.filter((name) => !e[name])
  if (missing.length > 0 && missing.length < whatsappNames.length) {
    throw new BadConfig(
      missing.map((name) => `${name}: is missing; a first number needs all of ${whatsappNames.join(', ')}`),
    )
  }
  const demo = e.DEMO === undefined ? e.DATABASE_URL === undefined : e.DEMO === '1'
  const everywhere = e.HOST === '0.0.0.0' || e.HOST === '::'
  const publicUrl = e.PUBLIC_URL ?? addressOf(e.HOST, e.PORT)
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: publicUrl.replace(/\/$/, ''),
    ownUrl: everywhere ? `http://127.0.0.1:${e.PORT}` : addressOf(e.HOST, e.PORT),
    dataDir: isAbsolute(e.DATA_DIR) ? e.DATA_DIR : resolve(cwd, e.DATA_DIR),
    databaseUrl: e.DATABASE_URL ?? null,
    secretKey: e.SECRET_KEY ?? null,
    demo,
    // Whoever tries it out reads the lines for people; the log is for operators.
    logLevel: e.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    graphUrl: e.WHATSAPP_GRAPH_URL?.replace(/\/$/, '') ?? (demo ? null : 'https://graph.facebook.com'),
    graphVersion: e.WHATSAPP_GRAPH_VERSION,
    firstNumber:
      missing.length > 0
        ? null
        : {
            phoneNumberId: e.WHATSAPP_PHONE_NUMBER_ID as string,
            wabaId: e.WHATSAPP_BUSINESS_ACCOUNT_ID as string,
            accessToken: e.WHATSAPP_ACCESS_TOKEN as string,
            appSecret: e.WHATSAPP_APP_SECRET as string,
            verifyToken: e.WHATSAPP_VERIFY_TOKEN as string,
          },
  }
}
