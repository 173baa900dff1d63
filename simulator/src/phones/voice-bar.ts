import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useNow } from './hooks.ts'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { word } from './words.ts'

/** While the phone listens: how long, away with it, or send it. */
export function VoiceBar(props: { onDrop(): void; onSend(): void }): VNode {
  const [started] = useState(Date.now())
  const send = useRef<HTMLButtonElement>(null)
  useEffect(() => send.current?.focus({ preventScroll: true }), [])
  const seconds = Math.max(0, Math.floor((useNow(250) - started) / 1000))
  return html`<div
    class="writing voice"
    onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && props.onDrop()}
  >
    <button type="button" class="attach" aria-label=${word('voice.drop')} title=${word('voice.drop')} onClick=${props.onDrop}>
      <${Icon} name="cross" size=${19} />
    </button>
    <span class="listening" role="timer" aria-label=${word('voice.listening')}>
      <i></i>${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}
    </span>
    <button type="button" class="send" ref=${send} aria-label=${word('composer.send')} onClick=${props.onSend}>
      <${Icon} name="send" size=${17} />
    </button>
  </div>`
}
