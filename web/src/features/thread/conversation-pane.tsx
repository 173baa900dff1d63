import type { Conversation } from '@centralino/contract/conversations.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowRightToArc, IconCheck, IconLayoutSidebarRight, IconSearch } from '@tabler/icons-react'
import { memo, type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useStable } from '../../lib/use-stable.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { ThreadHeader } from '../../ui/thread-header/thread-header.tsx'
import type { CommandId } from '../commands/catalog.ts'
import { KeyHint } from '../commands/key-hint.tsx'
import { MessageOrNote } from '../composer/message-or-note.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { ThreadFindBar } from './thread-find-bar.tsx'
import { ThreadMessages } from './thread-messages.tsx'
import { useOpening } from './use-opening.ts'
import { useSearchCommand } from './use-search-command.ts'
import { useThreadFind } from './use-thread-find.ts'

type Shared = {
  onBack: () => void
  onTransfer: () => void
  onClose: () => void
  hasDetails: boolean
  onDetails: () => void
}

/** The conversation in hand: header, messages, composer. */
export function ConversationPane({ id, ...shared }: Shared & { id: string | null }) {
  const { t } = useTranslation()
  const conversation = useConsole((state) => (id === null ? undefined : state.desk.conversations[id]))
  if (conversation) return <OpenPane conversation={conversation} {...shared} />
  if (id === null) return <NothingChosen />
  return (
    <EmptyState
      drawing={<SocketBoard />}
      title={t('thread.gone')}
      text={t('thread.goneText')}
      actions={
        <Button variant="default" onClick={shared.onBack}>
          {t('thread.back')}
        </Button>
      }
    />
  )
}

/** Where the customer writes from, unless that is already their name. */
function addressOf({ name, displayPhone, username }: Conversation['customer']) {
  const address = displayPhone ?? (username ? `@${username}` : undefined)
  return address === name ? undefined : address
}

function OpenPane({ conversation, onBack, hasDetails, ...ways }: Shared & { conversation: Conversation }) {
  const { t } = useTranslation()
  const { id, customer, number } = conversation
  const now = useNow('minute')
  const isOn = useConsole((state) => state.live === 'on')
  const session = useSession()
  const quote = useCallback((message: string) => session.quote(id, message), [session, id])
  const endsAt = conversation.windowEndsAt === null ? null : Date.parse(conversation.windowEndsAt)
  useOpening(conversation)
  const find = useThreadFind(id)
  useSearchCommand(find.open)
  const onFind = useStable(() => (find.isOpen ? find.close() : find.open()))
  const onTransfer = useStable(ways.onTransfer)
  const onClose = useStable(ways.onClose)
  const onDetails = useStable(ways.onDetails)
  return (
    <>
      <ThreadHeader
        customerId={customer.id}
        name={customer.name}
        windowEndsAt={endsAt !== null && endsAt > now ? endsAt : null}
        address={addressOf(customer)}
        to={t('thread.to')}
        numberGlyph={glyphOf(number)}
        numberName={number.name}
        left={(time) => t('thread.left', { time })}
        backLabel={t('thread.back')}
        onBack={onBack}
        actions={
          <PaneActions
            isOn={isOn}
            isFinding={find.isOpen}
            onFind={onFind}
            onTransfer={onTransfer}
            onClose={onClose}
            hasDetails={hasDetails}
            onDetails={onDetails}
          />
        }
      />
      {find.isOpen && <ThreadFindBar key={`find ${id}`} find={find} />}
      <ThreadMessages key={id} conversation={conversation} onReply={quote} find={find} />
      <MessageOrNote conversation={conversation} />
    </>
  )
}

type PaneActionsProps = Omit<Shared, 'onBack'> & { isOn: boolean; isFinding: boolean; onFind: () => void }

/** What can be done with the conversation in hand; the same for each, so not drawn anew for another. */
const PaneActions = memo(function PaneActions({ isOn, isFinding, hasDetails, ...ways }: PaneActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <ActionIcon aria-label={t('thread.search')} aria-pressed={isFinding} onClick={ways.onFind}>
        <IconSearch aria-hidden="true" />
      </ActionIcon>
      <WayOut
        command="transfer"
        label={t('transfer.action')}
        icon={<IconArrowRightToArc />}
        onClick={ways.onTransfer}
        whyNot={isOn ? undefined : t('transfer.offline')}
      />
      <WayOut
        command="close"
        label={t('thread.close')}
        icon={<IconCheck />}
        onClick={ways.onClose}
        whyNot={isOn ? undefined : t('close.offline')}
      />
      <ActionIcon aria-label={t('thread.details')} aria-pressed={hasDetails} onClick={ways.onDetails}>
        <IconLayoutSidebarRight aria-hidden="true" />
      </ActionIcon>
    </>
  )
})

type Way = { command: CommandId; label: string; icon: ReactNode; onClick: () => void; whyNot: string | undefined }

/** Transfer, Close: a word where there is room, else a drawing. */
function WayOut({ command, label, icon, onClick, whyNot }: Way) {
  // It keeps its place and its name, and says why it does nothing.
  const off = whyNot === undefined ? { onClick } : { 'aria-disabled': true, 'data-disabled': true, title: whyNot }
  return (
    <>
      <Button variant="default" size="sm" leftSection={icon} visibleFrom="md" {...off}>
        {label}
        <KeyHint command={command} />
      </Button>
      <ActionIcon aria-label={label} title={label} hiddenFrom="md" {...off}>
        {icon}
      </ActionIcon>
    </>
  )
}
