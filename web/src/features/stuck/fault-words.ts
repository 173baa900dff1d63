import type { StuckConversation } from '@centralino/contract/stuck.ts'
import type { TFunction } from 'i18next'
import { firstName } from '../../lib/first-name.ts'

type Fault = StuckConversation['faults'][number]

const timers = ['offer', 'exclusive', 'personal', 'silence', 'return', 'last_call', 'auto_close', 'bot'] as const
const isTimer = (timer: string | null): timer is (typeof timers)[number] => timers.some((one) => one === timer)

/** What is wrong with a conversation, in plain words; `owner` is who has it. */
export function faultWords({ fault, timer }: Fault, owner: string | undefined, t: TFunction): string {
  if (timer === 'woken') return t('stuck.woken')
  if (fault === 'overdue' || fault === 'timers_wrong')
    return t(`stuck.${fault}`, { what: isTimer(timer) ? t(`stuck.timer.${timer}`) : (timer ?? '') })
  return t(`stuck.${fault}`, { name: owner === undefined ? '' : firstName(owner) })
}
