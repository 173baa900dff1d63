import { createTransport } from 'nodemailer'

export type OutgoingMail = {
  /** Stays the same when it is tried again: who got it before can tell. */
  messageId: string
  from: { name: string; address: string }
  to: readonly string[]
  replyTo: string | null
  subject: string
  text: string
  html: string
  attachments: readonly { name: string; type: string; content: Buffer }[]
}

/** `refused`: never again, `later`: perhaps; `reason` is what the mail server said. `refusedFor` were refused while others were taken. */
export type MailOutcome =
  | { kind: 'sent'; refusedFor: readonly string[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'later'; reason: string }

/** The way to the mail server. */
export type Mailer = {
  send(mail: OutgoingMail): Promise<MailOutcome>
  close(): void
}

/** How long the mail server may take for each step, in milliseconds. */
const patience = 20_000

/** `url` is `smtp://user:password@host:port` or `smtps://`. */
export const createMailer = (url: string): Mailer => {
  const transport = createTransport({
    ...serverOf(url),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // What is in a mail is given here, never fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, attachments, replyTo, messageId, ...mail }) {
      try {
        const { rejected } = await transport.sendMail({
          ...mail,
          messageId,
          ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
          to: to.map((address) => ({ name: '', address })),
          attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
        })
        return { kind: 'sent', refusedFor: ((rejected ?? []) as (string | { address: string })[]).map(addressOf) }
      } catch (error) {
        return judge(error as Error & { responseCode?: number; response?: string; code?: string })
      }
    },
    close: () => transport.close(),
  }
}

const addressOf = (one: string | { address: string }): string => (typeof one === 'string' ? one : one.address)

const serverOf = (url: string) => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  }
}

/** What the server says for good is final; a wrong password is the operator's, who can put it right before the last attempt. */
const judge = (error: Error & { responseCode?: number; response?: string; code?: string }): MailOutcome => {
  const reason = (error.response ?? error.message).replaceAll(/\s+/g, ' ').slice(0, 300)
  const forGood = error.code !== 'EAUTH' && error.responseCode !== undefined && error.responseCode >= 500
  return { kind: forGood ? 'refused' : 'later', reason }
}
