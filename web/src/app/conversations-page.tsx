import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseDialog } from '../features/conversations/close-dialog.tsx'
import { ConversationList } from '../features/conversations/conversation-list.tsx'
import { useDeskKeys } from '../features/conversations/desk-keys.ts'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { ConversationDetails } from '../features/details/conversation-details.tsx'
import { useDetailsShown } from '../features/details/use-details-shown.ts'
import { Offer } from '../features/offer/offer.tsx'
import { useConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { MyCapacity } from '../features/shell/my-capacity.tsx'
import { Region } from '../features/shell/region.tsx'
import { StatusControl } from '../features/shell/status-control.tsx'
import { ConversationPane } from '../features/thread/conversation-pane.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'
import { whoWaits } from '../live/selectors.ts'
import { useConsole } from '../live/session-context.ts'
import { AppFrame } from '../ui/frame/app-frame.tsx'
import { DeskFrame } from '../ui/frame/desk-frame.tsx'
import { TopBar } from '../ui/top-bar/top-bar.tsx'

/** The agent's desk: who has written, the conversation in hand, who that is. */
export function ConversationsPage() {
  const { t } = useTranslation()
  const { conversationId = null } = useParams({ strict: false })
  const conversation = useConsole((state) =>
    conversationId === null ? undefined : state.desk.conversations[conversationId],
  )
  const isMember = useConsole((state) => state.desk.me.skillsets.length > 0)
  const isOff = useConsole((state) => state.live === 'off')
  const waiting = useConsole((state) => whoWaits(state).count)
  usePageTitle(t('rail.conversations'), waiting)
  const { open, leave } = useOpenConversation()
  const details = useDetailsShown(conversationId)
  const notice = useConnectionNotice()
  // The one that the question is about: another one chosen meanwhile is not closed by it.
  const [closing, setClosing] = useState<string | null>(null)
  const close = () => setClosing(conversation?.id ?? null)
  useDeskKeys({
    selected: conversationId,
    open,
    onClose: close,
    onDetails: details.toggle,
    onEscape: () => details.isShown && details.isOver && details.close(),
  })
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={
        <TopBar
          title={t('rail.conversations')}
          count={<MyCapacity />}
          centre={<Offer selected={conversationId} onOpen={open} />}
          end={isMember && <StatusControl />}
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
              <ConversationDetails conversation={conversation} onClose={details.isOver ? details.close : undefined} />
            </Region>
          )
        }
      />
      {conversation && (
        <CloseDialog
          conversation={conversation}
          opened={closing === conversation.id}
          onDismiss={() => setClosing(null)}
          onClosed={() => {
            setClosing(null)
            leave()
          }}
        />
      )}
    </AppFrame>
  )
}
