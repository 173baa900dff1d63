import type { MailSettings } from '@centralino/contract/mail.ts'
import { mailAddress, mailDomain } from '@centralino/domain/mail/address.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findMailSettings, saveMailSettings } from './settings-store.ts'

/** An administrator sets to whom conversations may be sent by e-mail, and how. It holds for what is sent from now on. */
export const setMailSettings = async (tx: Tx, wanted: MailSettings): Promise<MailSettings> => {
  const allowedDomains = [...new Set(wanted.allowedDomains.map(checkedDomain))]
  const replyTo = wanted.replyTo === null ? null : mailAddress(wanted.replyTo)
  if (replyTo === null && wanted.replyTo !== null) throw new Refusal('bad_address', { field: 'replyTo' })
  if (!(await saveMailSettings(tx, { ...wanted, allowedDomains, replyTo }))) throw new Refusal('changed_meanwhile')
  return findMailSettings(tx)
}

const checkedDomain = (given: string, index: number): string => {
  const domain = mailDomain(given)
  if (domain === null) throw new Refusal('bad_address', { field: `allowedDomains.${index}` })
  return domain
}
