import type { Content } from '@centralino/contract/outgoing.ts'

/** A plain text, as it is handed over to be sent. */
export const spokenText = (body: string): Content => ({ type: 'text', text: { body } })
