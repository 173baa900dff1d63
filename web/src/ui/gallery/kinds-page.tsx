import { IconArrowBackUp, IconCheck, IconHelpCircle, IconTrash } from '@tabler/icons-react'
import { Message } from '../bubble/message.tsx'
import { MessageFate } from '../bubble/message-fate.tsx'
import { MessageMeta } from '../bubble/message-meta.tsx'
import { Quote } from '../bubble/quote.tsx'
import { Reaction } from '../bubble/reaction.tsx'
import { DayMark, ThreadMark, UnreadMark } from '../day-mark/marks.tsx'
import { Mention, Note } from '../note/note.tsx'
import { Tape, TapeCord } from '../tape/tape.tsx'
import { Trace } from '../trace/trace.tsx'
import classes from './gallery.module.css'
import { Sample } from './sample.tsx'

const act = () => undefined
const customerSteps = [
  { word: 'Sent', time: '16:28:07', done: true },
  { word: 'Delivered', time: '16:28:08', done: true },
  { word: 'Read by System', time: '16:28:08', done: true },
  { word: 'Read by Anna Bianchi', time: '16:28:31', done: true },
]
const ourSteps = [
  { word: 'Sent by Anna Bianchi', time: '16:14:02', done: true },
  { word: 'Delivered', time: '16:14:03', done: true },
  { word: 'Read by the customer', time: 'not yet', done: false },
]

export function KindsPage() {
  return (
    <main className={classes.sheet}>
      <div className={classes.card}>
        <Sample title="Text, a group of three">
          <Message side="in" tabIndex={0}>
            Perfect! Saturday works.
          </Message>
          <Message side="in" continues>
            I am home from 9 to 12.
          </Message>
          <Message side="in" continues meta={<MessageMeta time="16:28" remark="edited" />}>
            Ring Montefeltro-Castellani, third floor ☕️
          </Message>
        </Sample>
        <Sample title="Right to left">
          <Message side="in" meta={<MessageMeta time="16:01" />}>
            وصل المصباح مكسوراً، هل يمكن استبداله قبل يوم السبت؟ رقم الطلب <bdi>BL-20418</bdi>
          </Message>
        </Sample>
        <Sample title="Ours: sent, delivered, read">
          <Message side="out" meta={<MessageMeta author="Anna" time="16:14" receipt="sent" receiptLabel="sent" />}>
            One moment.
          </Message>
          <Message
            side="out"
            meta={<MessageMeta author="Anna" time="16:14" receipt="delivered" receiptLabel="delivered" />}
          >
            I am looking at your order.
          </Message>
          <Message side="out" meta={<MessageMeta author="Anna" time="16:14" receipt="read" receiptLabel="read" />}>
            Che dispiacere! We will replace it free of charge.
          </Message>
        </Sample>
        <Sample title="Emoji alone">
          <Message side="in" emojiOnly meta={<MessageMeta time="16:05" />}>
            😍👏
          </Message>
        </Sample>
        <Sample title="System">
          <Message side="out" tone="system" meta={<MessageMeta author="System" time="16:02" receipt="read" />}>
            What is it about?
          </Message>
        </Sample>
      </div>
      <div className={classes.card}>
        <Sample title="Quoted reply, reaction by the customer">
          <Message
            side="out"
            quote={<Quote author="Alessandra" text="Voice message, 0:47" onOpen={act} />}
            reaction={<Reaction emoji="❤️" label="Alessandra" />}
          >
            Che dispiacere! We will replace it free of charge. I am sending you the form and our showroom.
          </Message>
        </Sample>
        <Sample title="Receipts of a customer’s message">
          <Message side="in" trace={<Trace side="in" steps={customerSteps} />}>
            Perfect! Saturday works, I am home from 9 to 12.
          </Message>
        </Sample>
        <Sample title="Receipts of ours">
          <Message side="out" trace={<Trace side="out" steps={ourSteps} />}>
            Showroom Brera, Via Fiori Chiari 14, Milano
          </Message>
        </Sample>
        <Sample title="Deleted by the customer">
          <Message side="in" tone="absent" meta={<MessageMeta time="16:23" />}>
            <IconTrash aria-hidden="true" />
            Deleted by the customer
          </Message>
        </Sample>
        <Sample title="Kind that WhatsApp does not pass on">
          <Message side="in" tone="absent" meta={<MessageMeta time="16:24" />}>
            <IconHelpCircle aria-hidden="true" />A poll. WhatsApp does not pass its content on.
          </Message>
        </Sample>
        <Sample title="Tapped answer">
          <Message side="in" meta={<MessageMeta time="16:02" icon={<IconArrowBackUp aria-hidden="true" />} />}>
            Something is wrong
          </Message>
        </Sample>
        <Sample title="Marks">
          <UnreadMark>4 new messages</UnreadMark>
          <DayMark>Today</DayMark>
          <ThreadMark>The 24 hours ended at 16:28</ThreadMark>
        </Sample>
      </div>
      <div className={classes.card}>
        <Sample title="System: transfer, close">
          <Tape
            mark={
              <TapeCord from={{ id: 'bruno', name: 'Bruno Ferri' }} to={{ id: 'anna', name: 'Anna Bianchi' }} toYou />
            }
            time="16:08"
          >
            <b>Bruno Ferri</b> to <b>Support</b>, answered by you
          </Tape>
          <Tape mark={<IconCheck aria-hidden="true" />} time="16:41">
            Closed by <b>Anna</b>, Delivery › Damaged
          </Tape>
        </Sample>
        <Sample title="Internal note with a mention">
          <Note author="Anna, to the team:" time="09:40">
            <Mention>@Dario</Mention> can we refund the shipping too? She leaves on Monday.
          </Note>
        </Sample>
        <Sample title="Waiting for connection, then for WhatsApp">
          <Message side="out" meta={<MessageFate kind="queued" text="Waiting for connection" />}>
            The form is on its way.
          </Message>
          <Message side="out" meta={<MessageFate kind="queued" text="Waiting for WhatsApp, 12″" />}>
            It takes two minutes to fill in.
          </Message>
        </Sample>
        <Sample title="Failed">
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
          <Message
            side="out"
            tone="failed"
            meta={
              <MessageFate
                kind="failed"
                text="Not sent: the 24 hours are over"
                time="16:29"
                actions={[{ label: 'Choose a template', onClick: act }]}
              />
            }
          >
            Are you still at home on Saturday?
          </Message>
        </Sample>
        <Sample title="Uncertain">
          <Message
            side="out"
            tone="uncertain"
            meta={
              <MessageFate
                kind="uncertain"
                text="No answer from WhatsApp: it may have arrived"
                actions={[
                  { label: 'Send again', onClick: act },
                  { label: 'Leave it', onClick: act },
                ]}
              />
            }
          >
            The courier comes between 9 and 12.
          </Message>
        </Sample>
      </div>
    </main>
  )
}
