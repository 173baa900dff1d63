import type { App } from '../../platform/app.ts'
import type { MailOutcome } from '../../platform/mailer.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdConversation } from '../conversations/hold-conversations.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { noteEvent } from '../messages/note-event.ts'
import { attachmentsOf } from './attach-files.ts'
import { beginAttempt, type MailState, noteAttempt, type SendableMail } from './store.ts'

/** As often as a job is tried. */
const mostAttempts = 12

/**
 * Sends a mail that waits. When the process dies between the mail server's yes and our note of it, it goes out again, under the same
 * message id. Throws when it is to be tried again later.
 */
export const sendMail = async (app: App, { tenantId, mailId }: { tenantId: number; mailId: string }): Promise<void> => {
  if (!app.mailer) return
  const mail = await app.inTenant({ tenantId }, (tx) => beginAttempt(tx, mailId))
  if (!mail) return
  const outcome = await handIn(app, tenantId, mail)
  const verdict = judge(outcome, mail.attempts)
  await app.inTenant({ tenantId }, (tx) => settle(tx, mail, verdict))
  if (verdict.state === 'queued') throw new Error(`a mail was put off: ${verdict.reason}`)
}

const handIn = async (app: App, tenantId: number, mail: SendableMail): Promise<MailOutcome> => {
  const attachments = await attachmentsOf(app, tenantId, mail.attachments).catch((err: unknown) => {
    app.log.error({ err, mailId: mail.id }, 'what goes along with a mail could not be read')
    return null
  })
  if (!attachments || !app.mailer) return { kind: 'later', reason: 'its files could not be read' }
  return app.mailer.send({
    messageId: `<${mail.id}@${new URL(app.config.publicUrl).hostname}>`,
    from: { name: mail.sender_name, address: app.config.mailFrom },
    to: mail.recipients,
    replyTo: mail.reply_to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments,
  })
}

type Verdict = { state: MailState; reason: string | null; failedFor: readonly string[] }

const judge = (outcome: MailOutcome, attempts: number): Verdict => {
  if (outcome.kind === 'sent') {
    const { refusedFor } = outcome
    return { state: 'sent', reason: refusedFor.join(', ') || null, failedFor: refusedFor }
  }
  const isOver = outcome.kind === 'refused' || attempts >= mostAttempts
  return { state: isOver ? 'failed' : 'queued', reason: outcome.reason, failedFor: [] }
}

const settle = async (tx: Tx, mail: SendableMail, { state, reason, failedFor }: Verdict): Promise<void> => {
  const row = mail.conversation_id === null ? undefined : await holdConversation(tx, mail.conversation_id)
  if (!(await noteAttempt(tx, mail.id, state, reason))) return
  if (row && mail.user_id) tx.publish({ kind: 'user', userId: mail.user_id }, { type: 'mail', conversationId: row.id })
  const addresses = state === 'failed' ? mail.recipients : failedFor
  if (!row || addresses.length === 0) return
  const line = await noteEvent(tx, row, { event: 'mail_failed', addresses, ...(reason ? { reason } : {}) })
  await publishConversations(tx, [{ id: row.id, messages: [line] }])
}
