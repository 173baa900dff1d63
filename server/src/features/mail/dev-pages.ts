import type { FastifyInstance, FastifyReply } from 'fastify'
import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { fileHeaders } from '../media/file-headers.ts'
import { attachmentsOf } from './attach-files.ts'
import { findAnyMail, findNewest, type KeptMail } from './store.ts'
import { escapeHtml } from './transcript/html.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Demo mode: the mails that went out or were kept, as their readers see them. For everybody, like the simulator beside it. */
export const mountDevMail = (http: FastifyInstance, app: App): void => {
  const options = { schema: { hide: true } }
  const found = async (params: unknown): Promise<KeptMail> => {
    const { id } = params as { id: string }
    const mail = uuid.test(id) ? await findAnyMail(app.database.platform, id) : undefined
    if (!mail) throw new Refusal('not_found')
    return mail
  }
  http.get('/dev/mail', options, async (_request, reply) =>
    page(reply, 'Mail', listOf(await findNewest(app.database.platform, 100))),
  )
  http.get('/dev/mail/:id', options, async ({ params }, reply) => {
    const mail = await found(params)
    return page(reply, mail.subject, viewOf(mail, app.config.mailFrom))
  })
  // The mail itself: in a frame of its own without scripts, forms, and anything from elsewhere.
  http.get('/dev/mail/:id/html', options, async ({ params }, reply) => {
    const { html } = await found(params)
    return reply
      .header(
        'content-security-policy',
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(html)
  })
  http.get('/dev/mail/:id/text', options, async ({ params }, reply) =>
    reply.type('text/plain; charset=utf-8').send((await found(params)).text),
  )
  http.get('/dev/mail/:id/attached/:nth', options, async ({ params }, reply) => {
    const mail = await found(params)
    const { nth } = params as { nth: string }
    const attached = (await attachmentsOf(app, mail.tenant_id, mail.attachments))[Number(nth)]
    if (!attached) throw new Refusal('not_found')
    return reply.headers(fileHeaders(attached.type, attached.name)).send(attached.content)
  })
}

const page = (reply: FastifyReply, title: string, body: string) =>
  reply.type('text/html; charset=utf-8').send(`<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{margin:0 auto;max-width:760px;padding:24px 16px;font:15px/22px system-ui,sans-serif;color:#1c2033;background:#f3ede1}
a{color:#1b39a8}table{width:100%;border-collapse:collapse}th{white-space:nowrap}th,td{text-align:start;padding:8px 6px;border-bottom:1px solid #e4dccb;overflow-wrap:anywhere}
iframe{width:100%;height:70vh;border:1px solid #e4dccb;border-radius:12px;background:#fffdf9}h1{font-size:24px}</style>${body}</html>`)

const listOf = (mails: readonly KeptMail[]): string =>
  `<h1>Mail</h1>${
    mails.length === 0
      ? '<p>No mail has been sent yet.</p>'
      : `<table><thead><tr><th>To</th><th>Subject</th><th>State</th><th>When</th></tr></thead><tbody>${mails
          .map(
            (mail) =>
              `<tr><td>${escapeHtml(mail.recipients.join(', '))}</td><td><a href="/dev/mail/${mail.id}">${escapeHtml(mail.subject)}</a></td><td>${escapeHtml([mail.state, mail.reason].filter(Boolean).join(': '))}</td><td>${mail.created_at.toISOString()}</td></tr>`,
          )
          .join('')}</tbody></table>`
  }`

const viewOf = (mail: KeptMail, from: string): string => `<p><a href="/dev/mail">Mail</a></p>
<h1>${escapeHtml(mail.subject)}</h1>
<table><tr><th>From</th><td>${escapeHtml(`${mail.sender_name} <${from}>`)}</td></tr>
<tr><th>To</th><td>${escapeHtml(mail.recipients.join(', '))}</td></tr>
${mail.reply_to === null ? '' : `<tr><th>Reply to</th><td>${escapeHtml(mail.reply_to)}</td></tr>`}
<tr><th>State</th><td>${escapeHtml([mail.state, mail.reason].filter(Boolean).join(': '))}</td></tr>
<tr><th>Attached</th><td>${mail.attachments.map(({ name }, index) => `<a href="/dev/mail/${mail.id}/attached/${index}">${escapeHtml(name)}</a>`).join(', ')}</td></tr>
<tr><th>Text</th><td><a href="/dev/mail/${mail.id}/text">as plain text</a></td></tr></table>
<p><iframe title="${escapeHtml(mail.subject)}" sandbox src="/dev/mail/${mail.id}/html"></iframe></p>`
