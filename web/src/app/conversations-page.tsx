import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseDialog } from '../features/conversations/close-dialog.tsx'
import { ConversationList } from '../features/conversations/conversation-list.tsx'
import { useDeskKeys } from '../features/conversations/desk-keys.ts'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { useTitle } from '../features/conversations/use-title.ts'
import { ConversationDetails } from '../features/details/conversation-details.tsx'
import { Offer } from '../features/offer/offer.tsx'
import { ConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { MyCapacity } from '../features/shell/my-capacity.tsx'
import { Region } from '../features/shell/region.tsx'
import { StatusControl } from '../features/shell/status-control.tsx'
import { ConversationPane } from '../features/thread/conversation-pane.tsx'
import { useKept } from '../lib/use-kept.ts'
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
  const isOff = useConsole((state) => state.live === 'off')
  const { open, leave } = useOpenConversation()
  const [hasDetails, setDetails] = useDetailsShown()
  const [isClosing, setClosing] = useState(false)
  const toggleDetails = () => setDetails(!hasDetails)
  const close = () => setClosing(conversation !== undefined)
  useTitle()
  useDeskKeys({ selected: conversationId, open, onClose: close, onDetails: toggleDetails })
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={
        <TopBar
          title={t('rail.conversations')}
          count={<MyCapacity />}
          centre={<Offer selected={conversationId} onOpen={open} />}
          end={<StatusControl />}
        />
      }
      notice={<ConnectionNotice />}
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
              hasDetails={hasDetails}
              onDetails={toggleDetails}
            />
          </Region>
        }
        details={
          hasDetails &&
          conversation && (
            <Region>
              <ConversationDetails conversation={conversation} onClose={toggleDetails} />
            </Region>
          )
        }
      />
      {conversation && (
        <CloseDialog
          conversation={conversation}
          opened={isClosing}
          onDismiss={() => setClosing(false)}
          onClosed={() => {
            setClosing(false)
            leave()
          }}
        />
      )}
    </AppFrame>
  )
}

const hasRoom = () => matchMedia('(min-width: 75em)').matches

/** Beside the thread the choice is remembered; over it, where there is less room, it begins closed. */
function useDetailsShown(): [boolean, (shown: boolean) => void] {
  const isBeside = useRef(hasRoom()).current
  const [kept, keep] = useKept('details', true)
  const [over, setOver] = useState(false)
  return isBeside ? [kept, keep] : [over, setOver]
}
