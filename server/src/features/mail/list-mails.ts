import type { Answer } from '@centralino/contract/endpoint.ts'
import type { listMails as contract, Mail } from '@centralino/contract/mail.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { measureTranscript } from '../messages/read-transcript.ts'
import { findMailSettings } from './settings-store.ts'
import { findMailsAbout, type ShownMail } from './store.ts'
import type { MailWay } from './way.ts'

/** To whom a conversation was sent, and what holds for sending it. */
export const listMails = async (
  tx: Tx,
  actor: Actor,
  conversationId: string,
  way: MailWay,
): Promise<Answer<typeof contract>> => {
  await conversationFor(tx, actor, conversationId, 'look_back')
  const { allowedDomains, files } = await findMailSettings(tx)
  const measure = await measureTranscript(tx, conversationId)
  const items = (await findMailsAbout(tx, conversationId, 20)).map(mailView)
  return {
    items,
    ready: way !== 'none',
    allowedDomains,
    files,
    messages: measure.messages,
    carriedFiles: measure.files,
  }
}

const mailView = (row: ShownMail): Mail => ({
  id: row.id,
  to: row.recipients,
  subject: row.subject,
  state: row.state as Mail['state'],
  reason: row.reason,
  by: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
  createdAt: row.created_at.toISOString(),
})
