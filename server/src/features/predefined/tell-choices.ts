import type { Tx } from '../../platform/tx.ts'

/** Whoever has the predefined messages open asks for them again. */
export const tellChoices = (tx: Tx): void => tx.publish({ kind: 'tenant' }, { type: 'choices', of: 'predefined' })
