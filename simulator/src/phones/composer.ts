import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keepDraft, readDraft } from './drafts.ts'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { canRecord, type Recording, recordVoice } from './record-voice.ts'
import { VoiceBar } from './voice-bar.ts'
import { word } from './words.ts'

export type ComposerProps = {
  talk: string
  /** Why nothing can be written now; null if it can. */
  obstacle: string | null
  quote: { who: string; line: string } | null
  onDropQuote(): void
  onAttach(): void
  /** Resolves to whether it was sent. */
  onSend(text: string): Promise<boolean>
  onVoice(file: File): void
  /** Changes when the field should take the focus. */
  focus: number
}

const tallest = 96

/** A real form: Enter sends, Shift+Enter begins a line; the field grows with its words. */
export function Composer(props: ComposerProps): VNode {
  const { talk, obstacle, quote } = props
  const [text, setText] = useState(() => readDraft(talk))
  const [recording, setRecording] = useState<Recording | null>(null)
  const [trouble, setTrouble] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => keepDraft(talk, text), [talk, text])
  // Whoever goes away while recording is not listened to any longer.
  useEffect(() => () => recording?.drop(), [recording])
  useEffect(() => {
    if (props.focus > 0) field.current?.focus({ preventScroll: true })
  }, [props.focus])
  useLayoutEffect(() => {
    const { current } = field
    if (current === null) return
    current.style.height = '0'
    current.style.height = `${Math.min(tallest, current.scrollHeight)}px`
  })

  function send(event: Event): void {
    event.preventDefault()
    if (text.trim() === '' || obstacle !== null) return
    setText('')
    // What could not be sent comes back, unless something new stands there already.
    void props.onSend(text.trim()).then((sent) => sent || setText((now) => now || text))
  }

  function listen(): void {
    setTrouble(false)
    recordVoice().then(setRecording, () => setTrouble(true))
  }

  function endVoice(wanted: boolean): void {
    if (wanted) recording?.finish().then(props.onVoice, () => setTrouble(true))
    else recording?.drop()
    setRecording(null)
  }

  return html`<form class="composer" onSubmit=${send}>
    ${trouble && html`<p class="trouble" role="alert">${word('voice.refused')}</p>`}
    ${
      quote !== null &&
      html`<div class="answering">
        <span><b>${quote.who}</b><span dir="auto">${quote.line}</span></span>
        <button type="button" aria-label=${word('composer.dropQuote')} onClick=${props.onDropQuote}><${Icon} name="cross" size=${15} /></button>
      </div>`
    }
    ${
      obstacle !== null
        ? html`<p class="obstacle" role="status">${obstacle}</p>`
        : recording !== null
          ? html`<${VoiceBar} onDrop=${() => endVoice(false)} onSend=${() => endVoice(true)} />`
          : html`<div class="writing">
            <button type="button" class="attach" aria-label=${word('composer.attach')} title=${word('composer.attach')} onClick=${props.onAttach}>
              <${Icon} name="plus" size=${19} />
            </button>
            <textarea
              ref=${field}
              rows="1"
              dir="auto"
              maxlength="4096"
              placeholder=${word('composer.placeholder')}
              aria-label=${word('composer.placeholder')}
              value=${text}
              onInput=${(event: Event) => setText((event.currentTarget as HTMLTextAreaElement).value)}
              onKeyDown=${(event: KeyboardEvent) => {
                if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event)
                if (event.key === 'Escape' && quote !== null) props.onDropQuote()
              }}
            />
            ${
              text.trim() === '' && canRecord()
                ? html`<button type="button" class="send" key="mic" aria-label=${word('voice.record')} title=${word('voice.record')} onClick=${listen}>
                    <${Icon} name="microphone" size=${17} />
                  </button>`
                : html`<button type="submit" class="send" key="send" aria-label=${word('composer.send')} disabled=${text.trim() === ''}>
                    <${Icon} name="send" size=${17} />
                  </button>`
            }
          </div>`
    }
  </form>`
}
