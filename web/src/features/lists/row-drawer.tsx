import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'
import { waitText, windowLeftText } from '../../ui/format/duration-text.ts'
import { rowPreview } from '../conversations/row-preview.ts'
import { whereItStands } from '../waiting/line-cell.tsx'
import { waitsSince } from '../waiting/waiting-groups.ts'
import { ImportantCustomer } from './important-customer.tsx'
import classes from './row-drawer.module.css'

type Props = {
  /** Undefined: none is chosen, or it is no longer in the list. */
  conversation: Conversation | undefined
  onClose: () => void
  action: ReactNode
}

/** What is known of one conversation of a list, and the same action as in its row. */
export function RowDrawer({ conversation, onClose, action }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <DrawerFrame
      opened={conversation !== undefined}
      onClose={onClose}
      title={conversation?.customer.name ?? ''}
      line={phoneOf(conversation)}
      closeLabel={t('waiting.closeDetails')}
    >
      {conversation && (
        <div className={classes.known}>
          <Known conversation={conversation} />
          {me.role !== 'agent' && <ImportantCustomer key={conversation.customer.id} customer={conversation.customer} />}
        </div>
      )}
      <div className={classes.action}>{action}</div>
    </DrawerFrame>
  )
}

/** Somebody whom nobody has named is called by the phone number already. */
function phoneOf(conversation: Conversation | undefined): string | undefined {
  const { name, displayPhone } = conversation?.customer ?? {}
  return displayPhone && displayPhone !== name ? displayPhone : undefined
}

function Known({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const me = useMe()
  const now = useNow('minute')
  const waited = useElapsed(waitsSince(conversation))
  const { number, skillset, last, windowEndsAt } = conversation
  const left = windowEndsAt === null ? 0 : Date.parse(windowEndsAt) - now
  const { text } = rowPreview({ last, outgoing: undefined, draft: '', myId: me.id, t })
  return (
    <Facts>
      <FactRow name={t('waiting.last')}>{text}</FactRow>
      <FactRow name={t('waiting.number')}>{number.name}</FactRow>
      {skillset && <FactRow name={t('waiting.skillset')}>{skillset.name}</FactRow>}
      <FactRow name={t('waiting.line')}>{whereItStands(conversation, me.id, t)}</FactRow>
      <FactRow name={t('waiting.since')}>{waitText(waited)}</FactRow>
      <FactRow name={t('waiting.window')}>{left > 0 ? windowLeftText(left) : t('waiting.windowOver')}</FactRow>
    </Facts>
  )
}
