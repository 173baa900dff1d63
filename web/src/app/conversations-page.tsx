import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseDialog } from '../features/conversations/close-dialog.tsx'
import { ConversationList } from '../features/conversations/conversation-list.tsx'
import { useDeskKeys } from '../features/conversations/desk-keys.ts'
import { focusLabel } from '../features/conversations/focus-regions.ts'
import { useFocusAfterLoss } from '../features/conversations/use-focus-after-loss.ts'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { ConversationDetails } from '../features/details/conversation-details.tsx'
import { useDetailsShown } from '../features/details/use-details-shown.ts'
import { MailCommand } from '../features/mail/mail-button.tsx'
import { useConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { ConsoleTop } from '../features/shell/console-top.tsx'
import { MyCapacity } from '../features/shell/my-capacity.tsx'
import { Region } from '../features/shell/region.tsx'
import { ConversationPane } from '../features/thread/conversation-pane.tsx'
import { TransferDialog, type TransferTab } from '../features/transfer/transfer-dialog.tsx'
import { AfterPaint } from '../lib/after-paint.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'
import { neighbourOf, whoWaits } from '../live/selectors.ts'
import { useConsole, useSession } from '../live/session-context.ts'
import { AppFrame } from '../ui/frame/app-frame.tsx'
import { DeskFrame } from '../ui/frame/desk-frame.tsx'

/** The agent's desk: who has written, the conversation in hand, who that is. */
export function ConversationsPage() {
  const { t } = useTranslation()
  const { conversationId = null } = useParams({ strict: false })
  const conversation = useConsole((state) =>
    conversationId === null ? undefined : state.desk.conversations[conversationId],
  )
  const isOff = useConsole((state) => state.live === 'off')
  const waiting = useConsole((state) => whoWaits(state).count)
  usePageTitle(t('rail.conversations'), waiting)
  const { open, leave } = useOpenConversation()
  useFocusAfterLoss(conversation?.id)
  const details = useDetailsShown(conversationId)
  const notice = useConnectionNotice()
  const next = useConsole((state) => neighbourOf(state, conversationId))
  // The one that the question is about: another one chosen meanwhile is not closed by it.
  const [closing, setClosing] = useState<string | null>(null)
  const [transfer, setTransfer] = useState<{ id: string; tab: TransferTab } | null>(null)
  const { outgoing } = useSession()
  // What was sent a moment ago goes out before the conversation is somebody else's, or over.
  const leaveHand = () => conversation && outgoing.release(conversation.id)
  const close = () => {
    leaveHand()
    setTransfer(null)
    setClosing(conversation?.id ?? null)
  }
  const transferTo = (tab: TransferTab) => {
    leaveHand()
    setClosing(null)
    setTransfer(conversation ? { id: conversation.id, tab } : null)
  }
  useDeskKeys({
    selected: conversationId,
    open,
    onTransfer: () => transferTo('user'),
    onPark: () => transferTo('queue'),
    onClose: close,
    onDetails: details.toggle,
    onEscape: () => details.isShown && details.isOver && details.close(),
  })
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={
        <ConsoleTop
          title={t('rail.conversations')}
          short={t('rail.chats')}
          count={<MyCapacity />}
          selected={conversationId}
          onOpen={open}
        />
      }
      notice={notice}
      immersive={conversationId !== null}
      offline={isOff}
    >
      <DeskFrame
        listLabel={t('list.label')}
        threadLabel={conversation ? t('thread.label', { name: conversation.customer.name }) : t('thread.messages')}
        detailsLabel={t('details.label')}
        showing={conversationId === null ? 'list' : 'thread'}
        selected={conversation ? conversationId : null}
        list={
          <Region>
            <ConversationList selected={conversationId} onOpen={open} />
          </Region>
        }
        thread={
          <Region about={conversationId}>
            <ConversationPane
              id={conversationId}
              onBack={leave}
              onTransfer={() => transferTo('user')}
              onClose={close}
              hasDetails={details.isShown}
              onDetails={details.toggle}
            />
          </Region>
        }
        details={
          details.isShown &&
          conversation && (
            <Region>
              {/* The messages come first. */}
              <AfterPaint>
                <ConversationDetails conversation={conversation} onClose={details.isOver ? details.close : undefined} />
              </AfterPaint>
            </Region>
          )
        }
      />
      {conversation && <MailCommand key={`mail ${conversation.id}`} conversation={conversation} />}
      {conversation && (
        <TransferDialog
          key={conversation.id}
          conversation={conversation}
          opened={transfer?.id === conversation.id ? transfer.tab : null}
          onDismiss={() => setTransfer(null)}
          onGone={() => {
            setTransfer(null)
            leave()
          }}
        />
      )}
      {conversation && (
        <CloseDialog
          conversation={conversation}
          opened={closing === conversation.id}
          onDismiss={() => setClosing(null)}
          onClosed={() => {
            setClosing(null)
            leave()
            focusLabel(next?.id)
          }}
        />
      )}
    </AppFrame>
  )
}
