import { isAbsolute, join, resolve } from 'node:path'
import { mailAddress } from '@centralino/domain/mail/address.ts'
import { z } from 'zod'
import { type MediaPlace, mediaForms, readMediaPlace } from './platform/blobs/media-place.ts'

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
  MEDIA_URL: z
    .string()
    .refine((value) => readMediaPlace(value) !== null, `must look like ${mediaForms}`)
    .optional(),
  CLAMAV_URL: url(['tcp:'])
    .refine((value) => URL.parse(value)?.port !== '', 'must name a port, as in tcp://127.0.0.1:3310')
    .optional(),
  SECRET_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  DEMO: flag.optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => mailAddress(value) !== null, { error: 'must be an e-mail address' })
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  TRUSTED_HOSTS: z.string().optional(),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}=?$/, 'must be 65 bytes in base64url')
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}=?$/, 'must be 32 bytes in base64url')
    .optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/).+/, 'must start with mailto: or https://')
    .optional(),
  GEOCODER_URL: url(['http:', 'https:']).optional(),
  MAP_TILES_URL: url(['http:', 'https:']).optional(),
  MAP_ATTRIBUTION: filled.optional(),
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
  /** Where the bytes of files live. */
  media: MediaPlace
  /** A ClamAV that looks at every file; null: nobody does. */
  clamav: { host: string; port: number } | null
  secretKey: string | null
  demo: boolean
  logLevel: string
  map: {
    /** Who finds places, as Nominatim does; null: the list that comes with Centralino. */
    geocoder: string | null
    /** Where map tiles are, with {z}, {x} and {y}; null: the console draws an outline. */
    tiles: { url: string; attribution: string } | null
  }
  /** Where the Cloud API is; null in demo mode: the built-in simulator. */
  graphUrl: string | null
  graphVersion: string
  firstNumber: FirstNumber | null
  /** The mail server; null: mails are kept in demo mode, and refused otherwise. */
  smtpUrl: string | null
  /** Whose address mails carry. */
  mailFrom: string
  /** Hosts of the operator's own network that an address given by a user may lead to. */
  trustedHosts: readonly string[]
  /** Who we are to push services. Without keys of the operator's each tenant has its own. */
  push: { subject: string; keys: { publicKey: string; privateKey: string } | null }
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
  if (e.MAP_TILES_URL && !['{z}', '{x}', '{y}'].every((part) => e.MAP_TILES_URL?.includes(part))) {
    throw new BadConfig(['MAP_TILES_URL: must contain {z}, {x} and {y}'])
  }
  const missing = whatsappNames.filter((name) => !e[name])
  if (missing.length > 0 && missing.length < whatsappNames.length) {
    throw new BadConfig(
      missing.map((name) => `${name}: is missing; a first number needs all of ${whatsappNames.join(', ')}`),
    )
  }
  if (e.SMTP_URL && !e.MAIL_FROM) throw new BadConfig(['MAIL_FROM: is missing; SMTP_URL needs it'])
  if (!e.VAPID_PUBLIC_KEY !== !e.VAPID_PRIVATE_KEY) {
    throw new BadConfig(['VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY: one is missing'])
  }
  const demo = e.DEMO === undefined ? e.DATABASE_URL === undefined : e.DEMO === '1'
  const everywhere = e.HOST === '0.0.0.0' || e.HOST === '::'
  const dataDir = isAbsolute(e.DATA_DIR) ? e.DATA_DIR : resolve(cwd, e.DATA_DIR)
  const clamav = e.CLAMAV_URL === undefined ? null : new URL(e.CLAMAV_URL)
  const publicUrl = e.PUBLIC_URL ?? addressOf(e.HOST, e.PORT)
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: publicUrl.replace(/\/$/, ''),
    ownUrl: everywhere ? `http://127.0.0.1:${e.PORT}` : addressOf(e.HOST, e.PORT),
    dataDir,
    media: (e.MEDIA_URL === undefined ? null : readMediaPlace(e.MEDIA_URL)) ?? {
      kind: 'folder',
      path: join(dataDir, 'media'),
    },
    clamav: clamav && { host: clamav.hostname, port: Number(clamav.port) },
    databaseUrl: e.DATABASE_URL ?? null,
    secretKey: e.SECRET_KEY ?? null,
    demo,
    // Whoever tries it out reads the lines for people; the log is for operators.
    logLevel: e.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    map: {
      geocoder: e.GEOCODER_URL ?? null,
      tiles: e.MAP_TILES_URL ? { url: e.MAP_TILES_URL, attribution: e.MAP_ATTRIBUTION ?? '' } : null,
    },
    graphUrl: e.WHATSAPP_GRAPH_URL?.replace(/\/$/, '') ?? (demo ? null : 'https://graph.facebook.com'),
    graphVersion: e.WHATSAPP_GRAPH_VERSION,
    trustedHosts: (e.TRUSTED_HOSTS ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    push: {
      subject: e.VAPID_SUBJECT ?? (publicUrl.startsWith('https:') ? publicUrl : 'mailto:nobody@centralino.invalid'),
      keys:
        e.VAPID_PUBLIC_KEY && e.VAPID_PRIVATE_KEY
          ? { publicKey: e.VAPID_PUBLIC_KEY, privateKey: e.VAPID_PRIVATE_KEY }
          : null,
    },
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
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? 'centralino@bottegalume.example',
  }
}
