import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { isFileOffered } from './file-store.ts'

/** Whether a predefined message has a file, whoever may choose it. */
export const isOffered = (tx: Tx, fileId: string): Promise<boolean> => isFileOffered(tx, fileId, null)

/** Whether somebody may choose a predefined message that has this file: then they may look at it, and send it. */
export const mayChooseFile = (tx: Tx, actor: Actor, fileId: string): Promise<boolean> =>
  isFileOffered(tx, fileId, mayAdminister(actor) ? null : actor.skillsetIds)
