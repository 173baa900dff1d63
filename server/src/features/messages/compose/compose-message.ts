import type { Outgoing } from '@centralino/contract/outgoing.ts'
import type { Tx } from '../../../platform/tx.ts'
import { composeContacts } from './compose-contacts.ts'
import { composeFile } from './compose-file.ts'
import { composeInteractive } from './compose-interactive.ts'
import { composeLocation } from './compose-location.ts'
import { composeReaction } from './compose-reaction.ts'
import { composeTemplate } from './compose-template.ts'
import { composeText } from './compose-text.ts'
import type { Compose, Draft, Held } from './draft.ts'

type Composers = { [T in Outgoing['type']]: Compose<Extract<Outgoing, { type: T }>> }

const composers: Composers = {
  text: composeText,
  image: (tx, { image }) => composeFile(tx, 'image', image),
  video: (tx, { video }) => composeFile(tx, 'video', video),
  audio: (tx, { audio }) => composeFile(tx, 'audio', audio),
  document: (tx, { document }) => composeFile(tx, 'document', document),
  sticker: (tx, { sticker }) => composeFile(tx, 'sticker', sticker),
  location: composeLocation,
  reaction: composeReaction,
  template: composeTemplate,
  interactive: composeInteractive,
  contacts: composeContacts,
}

/** Makes a draft of what somebody wants to say; refuses what WhatsApp would not take. */
export const composeMessage = (tx: Tx, said: Outgoing, conversation: Held): Draft | Promise<Draft> =>
  (composers[said.type] as Compose<Outgoing>)(tx, said, conversation)
