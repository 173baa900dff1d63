import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { CustomerView, MessageView } from '../control/views.ts'
import { api } from './api.ts'
import { AttachSheet } from './attach-sheet.ts'
import { Composer } from './composer.ts'
import { useNow } from './hooks.ts'
import { html } from './html.ts'
import type { Line } from './lines.ts'
import { ListSheet } from './list-sheet.ts'
import { type Answer, type InteractiveList, type ListRow, lineOf, listAnswer } from './message-parts.ts'
import type { Skin } from './people.ts'
import { PhoneHeader } from './phone-header.ts'
import { sendFile } from './send-file.ts'
import { type State, threadKey } from './state.ts'
import { StatusBar } from './status-bar.ts'
import { Talk } from './talk.ts'
import { TalkList } from './talk-list.ts'
import { word } from './words.ts'

type Overlay = { kind: 'attach' } | { kind: 'list'; message: MessageView; list: InteractiveList } | null

/** One customer's phone, from the case inwards. */
export function Phone(props: {
  customer: CustomerView
  state: State
  lines: Line[]
  skin: Skin
  focus: number
}): VNode {
  const { customer, state, lines, skin } = props
  const now = useNow(1000)
  const [numberId, setNumber] = useState(() => newestNumber(state, customer.id) ?? lines[0]?.numberId ?? '')
  const [screen, setScreen] = useState<'talk' | 'talks'>('talk')
  const [quoted, quote] = useState<MessageView | null>(null)
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [focus, setFocus] = useState(0)
  const line = lines.find((one) => one.numberId === numberId) ?? lines[0]
  const thread = state.threads[threadKey(numberId, customer.id)]
  const typing = (thread?.typingUntil ?? 0) > now
  const obstacle = obstacleOf(customer, state)
  const businessName = line?.businessName ?? ''

  function send(message: { type?: string; [key: string]: unknown }, quotedId = quoted?.id): Promise<boolean> {
    setTrouble(null)
    const whole = { ...message, numberId, ...(quotedId === undefined ? {} : { quotedId }) }
    quote(null)
    setOverlay(null)
    setFocus((count) => count + 1)
    return settled(api.send(customer.id, whole))
  }

  function settled(sending: Promise<unknown>): Promise<boolean> {
    return sending.then(
      () => true,
      () => {
        setTrouble(word('phone.notSent'))
        return false
      },
    )
  }

  function open(next: string): void {
    setNumber(next)
    quote(null)
    setScreen('talk')
    setFocus((count) => count + 1)
  }

  const talk = html`
    <${Talk}
      thread=${thread}
      businessName=${businessName}
      typing=${typing}
      now=${now}
      canAnswer=${obstacle === null}
      onReply=${(message: MessageView) => {
        quote(message)
        setFocus((count) => count + 1)
      }}
      onAnswer=${(message: MessageView, answer: Answer) => send(answer.message, message.id)}
      onList=${(message: MessageView, list: InteractiveList) => setOverlay({ kind: 'list', message, list })}
    />
    ${trouble !== null && html`<p class="trouble" role="alert">${trouble}</p>`}
    <${Composer}
      key=${threadKey(numberId, customer.id)}
      talk=${threadKey(numberId, customer.id)}
      obstacle=${obstacle}
      quote=${quoted && { who: quoted.kind === 'inbound' ? word('bubble.you') : businessName, line: lineOf(quoted) }}
      focus=${focus + props.focus}
      onDropQuote=${() => quote(null)}
      onAttach=${() => setOverlay({ kind: 'attach' })}
      onSend=${(text: string) => send({ text: { body: text } })}
      onVoice=${(file: File) => void settled(sendFile(customer.id, numberId, file, true))}
    />
  `
  const style = { '--case': skin.case, '--wall': skin.wall, '--mine': skin.mine }
  return html`<div class="phone" style=${style}>
    <span class="key one"></span><span class="key two"></span>
    <div class="screen">
      <${StatusBar} now=${now} online=${customer.online} />
      <${PhoneHeader} line=${line} typing=${typing && screen === 'talk'} list=${screen === 'talks'} onBack=${() => setScreen('talks')} />
      ${screen === 'talks' ? html`<${TalkList} state=${state} customerId=${customer.id} lines=${lines} onOpen=${open} />` : talk}
      ${
        overlay?.kind === 'list' &&
        html`<${ListSheet}
          list=${overlay.list}
          name=${`row-${customer.id}`}
          onClose=${() => setOverlay(null)}
          onChoose=${(row: ListRow) => send(listAnswer(row), overlay.message.id)}
        />`
      }
      ${
        overlay?.kind === 'attach' &&
        html`<${AttachSheet}
          onClose=${() => setOverlay(null)}
          onSend=${send}
          onFile=${(file: File) => {
            setOverlay(null)
            setTrouble(null)
            void settled(sendFile(customer.id, numberId, file))
          }}
        />`
      }
      <span class="home-bar"></span>
    </div>
  </div>`
}

function newestNumber(state: State, customerId: string): string | undefined {
  const own = Object.values(state.threads).filter((thread) => thread.customerId === customerId)
  return own.toSorted((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0))[0]?.numberId
}

function obstacleOf(customer: CustomerView, state: State): string | null {
  if (state.connection === 'lost') return word('phone.simulatorGone')
  if (customer.blocked) return word('phone.blocked')
  return customer.online ? null : word('phone.offline')
}
