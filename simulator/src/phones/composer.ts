import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keepDraft, readDraft } from './drafts.ts'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { word } from './words.ts'

export type ComposerProps = {
  talk: string
  /** Why nothing can be written now; null if it can. */
  obstacle: string | null
  quote: { who: string; line: string } | null
  onDropQuote(): void
  onAttach(): void
  onSend(text: string): void
  /** Changes when the field should take the focus. */
  focus: number
}

const tallest = 96

/** A real form: Enter sends, Shift+Enter begins a line; the field grows with its words. */
export function Composer(props: ComposerProps): VNode {
  const { talk, obstacle, quote } = props
  const [text, setText] = useState(() => readDraft(talk))
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => keepDraft(talk, text), [talk, text])
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
    props.onSend(text.trim())
    setText('')
  }

  return html`<form class="composer" onSubmit=${send}>
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
            <button type="submit" class="send" aria-label=${word('composer.send')} disabled=${text.trim() === ''}>
              <${Icon} name="send" size=${17} />
            </button>
          </div>`
    }
  </form>`
}
