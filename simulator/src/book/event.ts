import type { Faults } from '../faults/faults.ts'
import type { Customer } from '../world/customer.ts'
import type { Hook } from '../world/hook.ts'
import type { Media } from '../world/media.ts'
import type { Content, GivenAnswer, Outbound, OutboundStatus } from '../world/message.ts'
import type { Settings } from '../world/settings.ts'
import type { Template } from '../world/template.ts'

export type InboundEvent = {
  t: 'inbound'
  id: string
  numberId: string
  customerId: string
  at: number
  type: string
  content: Content
  quotedId: string | null
  load: boolean
  hook: Hook
}

export type StatusEvent = {
  t: 'status'
  id: string
  status: OutboundStatus
  at: number
  error: number | null
  hook: Hook | null
}

/** What happened, one line of the journal each. A new kind of event is an addition here and in `apply-event.ts`. */
export type SimulatorEvent =
  | { t: 'customer'; customer: Customer }
  | { t: 'customer-gone'; id: string }
  | InboundEvent
  | { t: 'outbound'; message: Omit<Outbound, 'kind' | 'status' | 'statuses' | 'error'> }
  | { t: 'answer'; id: string; answer: GivenAnswer }
  | StatusEvent
  | { t: 'read'; id: string; at: number; typing: boolean }
  | { t: 'hook'; hook: Hook }
  | { t: 'attempt'; hooks: string[]; at: number; code: number; ms: number; fault?: string; inbound?: string[] }
  | { t: 'media'; media: Media }
  | { t: 'media-gone'; id: string }
  | { t: 'template'; template: Template }
  | { t: 'template-gone'; id: string }
  | { t: 'callback'; key: string; url: string | null }
  | { t: 'subscription'; businessId: string; on: boolean }
  | { t: 'faults'; faults: Faults }
  | { t: 'settings'; settings: Settings }
