import type { Config } from '../../config.ts'

/** What becomes of mails: sent, kept to be read while trying things out, or not taken at all. */
export type MailWay = 'send' | 'keep' | 'none'

export const mailWay = ({ smtpUrl, demo }: Pick<Config, 'smtpUrl' | 'demo'>): MailWay =>
  smtpUrl ? 'send' : demo ? 'keep' : 'none'
