import type { Received } from '@centralino/contract/endpoint.ts'
import type { mailConversation as contract, Mail } from '@centralino/contract/mail.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { headText, isAllowed, mailAddress } from '@centralino/domain/mail/address.ts'
import { normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { holdConversation } from '../conversations/hold-conversations.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { showConversations } from '../conversations/show-conversations.ts'
import { noteEvent } from '../messages/note-event.ts'
import { filesOfTranscript, lastOfTranscript, measureTranscript } from '../messages/read-transcript.ts'
import { getMe } from '../users/get-me.ts'
import { chooseFiles } from './choose-files.ts'
import { queueMail } from './queue-mail.ts'
import { findMailSettings } from './settings-store.ts'
import { countRecipients } from './store.ts'
import { letterHtml } from './transcript/html.ts'
import { letterText } from './transcript/plain.ts'
import { writeLetter } from './transcript/write-letter.ts'
import type { MailWay } from './way.ts'
import { mailWords } from './words.ts'

/** How many messages stand in the mail itself; the PDF has all. */
const inlineMessages = 40
/** To how many addresses one user writes within an hour. */
const hourly = 60

/**
 * Sends what was said in a conversation to whom the actor names, and notes in the thread who did so: of one's own, and of those of
 * the past that one may look back at. What stays inside the house (notes, waiting, profiling notes) does not go along.
 */
export const mailConversation = async (
  tx: Tx,
  actor: Actor,
  id: string,
  body: Received<typeof contract>['body'],
  { way, publicUrl }: { way: MailWay; publicUrl: string },
): Promise<Mail> => {
  await holdConversation(tx, id)
  const row = await conversationFor(tx, actor, id, 'look_back')
  if (way === 'none') throw new Refusal('mail_not_set_up')
  const settings = await findMailSettings(tx)
  const recipients = checkedRecipients(body.to, settings.allowedDomains)
  const before = await countRecipients(tx, actor.userId, new Date(tx.now - 3_600_000))
  if (before + recipients.length > hourly) throw new Refusal('too_many_mails', { limit: hourly })

  const conversation = (await showConversations(tx, [id])).get(id)
  if (!conversation) throw new Refusal('not_found')
  const sender = await getMe(tx, actor.userId)
  const words = mailWords[sender.locale]
  const measure = await measureTranscript(tx, id)
  const messages = await lastOfTranscript(tx, id, measure.upTo, inlineMessages)
  const text = normaliseText(body.text ?? '')
  const { files, left } =
    settings.files === 'files'
      ? chooseFiles(await filesOfTranscript(tx, id, measure.upTo), words)
      : { files: [], left: 0 }
  const attached = new Map(files.map(({ fileId, name }) => [fileId, name]))
  const letter = writeLetter({ conversation, sender, text, measure, messages, attached, left, publicUrl })
  const subject = headText(body.subject ?? '') || words.subject(headText(sender.tenant.name))
  const name = `${words.fileName} ${new Date(tx.now).toISOString().slice(0, 10)}.pdf`
  const { id: mailId, state } = await queueMail(tx, way === 'send', {
    userId: actor.userId,
    conversationId: id,
    recipients,
    senderName: headText(`${sender.name}, ${sender.tenant.name}`),
    replyTo: settings.replyTo,
    subject,
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: [
      { kind: 'transcript', name, conversationId: id, upTo: measure.upTo, locale: sender.locale },
      ...files,
    ],
  })
  const by = { id: sender.id, name: sender.name }
  const line = await noteEvent(tx, row, { event: 'mailed', by, addresses: recipients })
  await publishConversations(tx, [{ id, messages: [line] }])
  return { id: mailId, to: recipients, subject, state, reason: null, by, createdAt: new Date(tx.now).toISOString() }
}

const checkedRecipients = (given: readonly string[], domains: readonly string[]): string[] => {
  const recipients = given.map((each, index) => {
    const address = mailAddress(each)
    if (address === null) throw new Refusal('bad_address', { field: `to.${index}` })
    if (!isAllowed(address, domains)) throw new Refusal('address_not_allowed', { field: `to.${index}`, domains })
    return address
  })
  return [...new Set(recipients)]
}
