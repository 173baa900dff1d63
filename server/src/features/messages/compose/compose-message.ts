import type { Outgoing } from '@centralino/contract/outgoing.ts'
import type { Tx } from '../../../platform/tx.ts'
import { composeLocation } from './compose-location.ts'
import { composeText } from './compose-text.ts'
import type { Compose, Draft, Held } from './draft.ts'

const notYet = () => {
  throw new Error('this kind is not composed yet')
}

type Composers = { [T in Outgoing['type']]: Compose<Extract<Outgoing, { type: T }>> }

const composers: Composers = {
  text: composeText,
  image: notYet,
  video: notYet,
  audio: notYet,
  document: notYet,
  sticker: notYet,
  location: composeLocation,
}

/** Makes a draft of what somebody wants to say; refuses what WhatsApp would not take. */
export const composeMessage = (tx: Tx, said: Outgoing, conversation: Held): Draft | Promise<Draft> =>
  (composers[said.type] as Compose<Outgoing>)(tx, said, conversation)
