import { Fragment, type VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MessageView, ThreadView } from '../control/views.ts'
import { Bubble } from './bubble.ts'
import { html } from './html.ts'
import { type Answer, chosenKey, type InteractiveList } from './message-parts.ts'
import { shownMessages } from './talk-view.ts'
import { dayText, startOfDay } from './time-text.ts'
import { word } from './words.ts'

export type TalkProps = {
  thread: ThreadView | undefined
  businessName: string
  typing: boolean
  now: number
  canAnswer: boolean
  onReply(message: MessageView): void
  onAnswer(message: MessageView, answer: Answer): void
  onList(message: MessageView, list: InteractiveList): void
}

const flashMs = 900

/** The messages of one talk, the newest at the bottom and in sight. */
export function Talk(props: TalkProps): VNode {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const shown = shownMessages(props.thread?.messages ?? [], chosenKey)

  useLayoutEffect(() => {
    const { current } = box
    if (current !== null && atEnd.current) current.scrollTop = current.scrollHeight
  })

  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return
    // The composer grows and the keyboard of a touch screen comes up: the newest message stays in sight.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) current.scrollTop = current.scrollHeight
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  function jump(id: string): void {
    const target = document.getElementById(`bubble-${id}`)
    if (target === null) return
    target.scrollIntoView({ block: 'center', behavior: 'smooth' })
    target.classList.add('flash')
    setTimeout(() => target.classList.remove('flash'), flashMs)
  }

  let day = 0
  return html`<div
    class="talk"
    ref=${box}
    role="log"
    tabindex="0"
    aria-label=${word('talk.label', { name: props.businessName })}
    onScroll=${({ currentTarget }: { currentTarget: HTMLElement }) => {
      atEnd.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 40
    }}
  >
    ${shown.length === 0 && html`<p class="empty">${word('talk.empty')}</p>`}
    <ol class="bubbles">
    ${shown.map((one) => {
      const { message } = one
      const newDay = startOfDay(message.at) !== day
      day = startOfDay(message.at)
      return html`<${Fragment} key=${message.id}>
        ${newDay && html`<li class="day" key=${day}>${dayText(message.at, props.now)}</li>`}
        <${Bubble}
          ...${one}
          businessName=${props.businessName}
          canAnswer=${props.canAnswer}
          onReply=${() => props.onReply(message)}
          onAnswer=${(answer: Answer) => props.onAnswer(message, answer)}
          onList=${(list: InteractiveList) => props.onList(message, list)}
          onQuote=${jump}
        />
      <//>`
    })}
    ${props.typing && html`<li class="bubble theirs typing" aria-label=${word('talk.typing')}><b></b><b></b><b></b></li>`}
    </ol>
  </div>`
}
