import type { KeyboardEvent, ReactNode, Ref } from 'react'
import classes from './message.module.css'
import { useHold } from './use-hold.ts'

/** What the bubble says about itself before a word is read. */
export type BubbleTone = 'plain' | 'system' | 'failed' | 'uncertain' | 'absent'

export interface MessageProps {
  /** The customer's at the start, ours at the end. */
  side: 'in' | 'out'
  /** Not the first of its group: no pointed corner. */
  continues?: boolean | undefined
  tone?: BubbleTone | undefined
  /** One to three emoji and nothing else: large, without a bubble. */
  emojiOnly?: boolean | undefined
  /** The content reaches the edges of the bubble and pads itself. */
  flush?: boolean | undefined
  /** A picture or film, and perhaps a caption: a frame of four pixels instead of the bubble's room. */
  framed?: boolean | undefined
  quote?: ReactNode
  reaction?: ReactNode
  /** MessageMeta or MessageFate; only on the last of a group. */
  meta?: ReactNode
  trace?: ReactNode
  /** What one can do with it, beside it while the pointer is there. */
  tools?: ReactNode
  children: ReactNode
  /** Opens or closes the trace: by click or Enter. */
  onToggle?: (() => void) | undefined
  onPointerEnter?: (() => void) | undefined
  /** A finger stays on it. */
  onHold?: (() => void) | undefined
  tabIndex?: 0 | -1 | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined
  /** Just arrived: rises eight pixels. */
  fresh?: boolean | undefined
  /** A jump from a quote ends here. */
  flashing?: boolean | undefined
  /** The place one is at in a search. */
  found?: boolean | undefined
  label?: string | undefined
  ref?: Ref<HTMLElement> | undefined
}

export function Message(props: MessageProps) {
  const { side, continues, tone = 'plain', emojiOnly, quote, reaction, meta, trace, children, onToggle } = props
  const hold = useHold(props.onHold)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    props.onKeyDown?.(event)
    if (event.defaultPrevented || event.target !== event.currentTarget || event.key !== 'Enter') return
    onToggle?.()
  }
  return (
    <article
      ref={props.ref}
      className={classes.root}
      data-side={side}
      data-fresh={props.fresh || undefined}
      aria-label={props.label}
      tabIndex={props.tabIndex}
      onKeyDown={onKeyDown}
      onPointerEnter={props.onPointerEnter}
    >
      <div className={classes.line} data-side={side}>
        <div className={classes.body} data-side={side}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is Enter on the article */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Enter on the article */}
          <div
            className={emojiOnly ? classes.emoji : classes.bubble}
            data-side={side}
            data-tone={tone}
            data-pointed={!continues || undefined}
            data-flush={props.flush || undefined}
            data-framed={props.framed || undefined}
            data-found={props.found || undefined}
            data-flashing={props.flashing || undefined}
            dir="auto"
            onClick={(event) => {
              if (isWish(event.target) && !hold.wasHeld()) onToggle?.()
            }}
            {...hold.handlers}
          >
            {quote}
            {children}
          </div>
          {reaction}
        </div>
        {props.tools}
      </div>
      {meta}
      {trace}
    </article>
  )
}

/** A click that selects text or follows a link inside the bubble is not a wish to see the receipts. */
function isWish(target: EventTarget): boolean {
  if (target instanceof Element && target.closest('a, button, input, audio, video') !== null) return false
  return window.getSelection()?.isCollapsed ?? true
}
