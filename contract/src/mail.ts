import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/** To how many addresses a conversation goes at once. */
export const MOST_RECIPIENTS = 10

/** A conversation that was sent by e-mail. `kept`: there is no mail server, it can be read under `/dev/mail`. */
export const mail = z.object({
  id,
  to: z.array(z.string()),
  subject: z.string(),
  state: z.enum(['queued', 'sent', 'kept', 'failed']),
  /** What the mail server said when it failed, or of the attempt before the next one. */
  reason: z.string().nullable(),
  by: z.object({ id, name: z.string() }).nullable(),
  createdAt: instant,
})
export type Mail = z.infer<typeof mail>

const files = z.enum(['links', 'files'])

const params = z.strictObject({ id })

export const listMails = endpoint({
  ...paths.listMails,
  summary: 'To whom this conversation was sent by e-mail, newest first, and what holds for sending it',
  tag: 'mail',
  access: 'signed_in',
  params,
  response: z.object({
    items: z.array(mail),
    /** Whether mail can be sent at all. */
    ready: z.boolean(),
    /** To whom it may go; none: to everybody. */
    allowedDomains: z.array(z.string()),
    files,
    messages: z.number().int(),
    carriedFiles: z.number().int(),
  }),
  refusals: ['not_found'],
})

export const mailConversation = endpoint({
  ...paths.mailConversation,
  summary: 'Send a conversation by e-mail: covering text, transcript as HTML and PDF; internal notes never go along',
  tag: 'mail',
  access: 'signed_in',
  params,
  body: z.strictObject({
    to: z.array(z.string().max(500)).min(1).max(MOST_RECIPIENTS),
    subject: z.string().max(200).optional(),
    text: z.string().max(10_000).optional(),
  }),
  response: mail,
  refusals: ['not_found', 'bad_address', 'address_not_allowed', 'mail_not_set_up', 'too_many_mails'],
})

export const mailSettings = z.strictObject({
  /** Only to addresses of these; none: to everybody. */
  allowedDomains: z.array(z.string().max(300)).max(50),
  /** What a conversation's files become: links that need a session, or files that go along. */
  files,
  replyTo: z.string().max(300).nullable(),
  revision: z.number().int(),
})
export type MailSettings = z.infer<typeof mailSettings>

export const getMailSettings = endpoint({
  ...paths.getMailSettings,
  summary: 'To whom conversations may be sent by e-mail, and how',
  tag: 'mail',
  access: 'administrator',
  response: mailSettings,
})

export const setMailSettings = endpoint({
  ...paths.setMailSettings,
  summary: 'Set to whom conversations may be sent by e-mail, and how',
  tag: 'mail',
  access: 'administrator',
  body: mailSettings,
  response: mailSettings,
  refusals: ['bad_address', 'changed_meanwhile'],
})
