import { ActionIcon, Button } from '@mantine/core'
import { IconArrowRightToArc, IconCheck, IconLayoutSidebarRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Message } from '../bubble/message.tsx'
import { MessageFate } from '../bubble/message-fate.tsx'
import { MessageMeta } from '../bubble/message-meta.tsx'
import { Quote } from '../bubble/quote.tsx'
import { Reaction } from '../bubble/reaction.tsx'
import { DayMark } from '../day-mark/marks.tsx'
import { EmptyState } from '../empty/empty-state.tsx'
import { Note } from '../note/note.tsx'
import { Ruler } from '../ruler/ruler.tsx'
import { SocketBoard } from '../sockets/socket-board.tsx'
import { MessageArea } from '../thread/message-area.tsx'
import { ThreadHeader } from '../thread-header/thread-header.tsx'
import { Trace } from '../trace/trace.tsx'
import { WhatsAppText } from '../whatsapp-text/whatsapp-text.tsx'
import { SampleComposer } from './composer-page.tsx'

const act = () => undefined
const endsAt = Date.now() + 342 * 60_000 + 30_000
const steps = [
  { word: 'Sent', time: '16:28:07', done: true },
  { word: 'Delivered', time: '16:28:08', done: true },
  { word: 'Read by System', time: '16:28:08', done: true },
  { word: 'Read by Anna Bianchi', time: '16:28:31', done: true },
]

export function DeskThread({
  empty,
  onBack,
  onDetails,
}: {
  empty: boolean
  onBack: () => void
  onDetails: () => void
}) {
  const [traced, setTraced] = useState(true)
  if (empty) {
    return (
      <EmptyState
        drawing={<SocketBoard />}
        title="Nobody is waiting"
        text="New conversations arrive here by themselves. You are Ready, with 16 places free."
        actions={
          <>
            <Button leftSection={<IconPlus />}>Start conversation</Button>
            <Button variant="default">Waiting, 5</Button>
          </>
        }
      />
    )
  }
  return (
    <>
      <ThreadHeader
        customerId="c-ale"
        name="Alessandra Montefeltro-Castellani"
        windowEndsAt={endsAt}
        address="+39 333 482 9017"
        to="to"
        numberGlyph="half-disc"
        numberName="Support"
        left={(time) => `${time} left`}
        backLabel="Back to the list"
        onBack={onBack}
        actions={
          <>
            <ActionIcon aria-label="Search">
              <IconSearch />
            </ActionIcon>
            <Button variant="default" size="sm" leftSection={<IconArrowRightToArc />} visibleFrom="md">
              Transfer
            </Button>
            <Button variant="default" size="sm" leftSection={<IconCheck />} visibleFrom="md">
              Close
            </Button>
            <ActionIcon aria-label="Details" aria-pressed="true" onClick={onDetails}>
              <IconLayoutSidebarRight />
            </ActionIcon>
          </>
        }
      />
      <MessageArea label="Messages">
        <DayMark>Yesterday, Saturday 21 November</DayMark>
        <Message side="in" meta={<MessageMeta time="16:11" />}>
          <WhatsAppText
            text={'The glass is *cracked* 😔 È un regalo…\n- shade\n- plug, see https://bottegalume.example/o/20418'}
          />
        </Message>
        <Message
          side="out"
          quote={<Quote author="Alessandra" text="Voice message, 0:47" onOpen={act} />}
          reaction={<Reaction emoji="❤️🙏" label="Alessandra" />}
        >
          Che dispiacere! We will replace it free of charge. I am sending you the form and our showroom, in case you
          would rather swap it in person.
        </Message>
        <Message side="out" meta={<MessageMeta author="Anna" time="16:14" receipt="read" receiptLabel="read" />}>
          Showroom Brera, Via Fiori Chiari 14
        </Message>
        <Message
          side="in"
          onToggle={() => setTraced(!traced)}
          tabIndex={0}
          trace={traced && <Trace side="in" steps={steps} />}
          meta={!traced && <MessageMeta time="16:28" onToggle={() => setTraced(true)} />}
        >
          <WhatsAppText text="Perfect! Saturday works, I am home from 9 to 12. Ring _Montefeltro-Castellani_, third floor ☕️" />
        </Message>
        <DayMark>Today</DayMark>
        <Note author="Dario, to the team:" time="09:40">
          approved, use carrier B. Please don’t promise Friday.
        </Note>
        <Message
          side="out"
          tone="failed"
          meta={
            <MessageFate
              kind="failed"
              text="Not delivered, WhatsApp was unreachable"
              time="10:26"
              actions={[
                { label: 'Retry', onClick: act },
                { label: 'Delete', onClick: act },
              ]}
            />
          }
        >
          The courier can come on Saturday between 9 and 12.
        </Message>
      </MessageArea>
      <SampleComposer
        text="Buongiorno Alessandra! Saturday from 9 to 12 is booked, tracking arrives on Friday 📦"
        ruler={<Ruler endsAt={endsAt} lead="Free reply for" until="until 16:28" closed="" />}
      />
    </>
  )
}
