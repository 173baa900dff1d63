import type { Amendment } from '@centralino/domain/message/amend.ts'
import type { Wamid } from './wamid-key.ts'

/** What a customer did to an earlier message; `wamid` is its own. */
export type NewAmendment = Amendment & Wamid & { originalWamid: string }
