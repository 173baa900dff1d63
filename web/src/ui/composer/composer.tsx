import { IconArrowUp, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { KeyCap } from '../key-cap/key-cap.tsx'
import classes from './composer.module.css'
import { GrowingField, type GrowingFieldProps } from './growing-field.tsx'

export interface ComposerProps extends GrowingFieldProps {
  /** Ruler or ComposerStrip. */
  ruler: ReactNode
  /** A note to the team: other colours, so that nobody sends it by mistake. */
  note?: boolean | undefined
  /** Above the text: the quoted message, attachments. */
  tray?: ReactNode
  /** Under the text: fixed answers. */
  extra?: ReactNode
  /** In place of everything: a recording. */
  stage?: ReactNode
  tools?: ReactNode
  /** Inside the field on a phone: emoji. */
  phoneTool?: ReactNode
  /** Message or note. */
  mode?: ReactNode
  /** Before Send: how much of it goes. */
  hint?: string | undefined
  sendLabel: string
  /** Printed on Send: `↵` or `Ctrl ↵`. */
  sendKey?: string | undefined
  canSend: boolean
  /** Instead of Send: Park and Choose a template, once the 24 hours are over. */
  instead?: ReactNode
  /** Names the + that shows the tools on a phone. */
  moreLabel: string
  label: string
}

/** Where one writes: ruler, text, tools, Send. On a phone one line, the tools behind +. */
export function Composer(props: ComposerProps) {
  const {
    ruler,
    note,
    tray,
    stage,
    extra,
    hint,
    tools,
    phoneTool,
    mode,
    sendLabel,
    sendKey,
    canSend,
    instead,
    moreLabel,
    ...field
  } = props
  const [more, setMore] = useState(false)
  if (stage) {
    return (
      <section className={classes.root} aria-label={props.label}>
        {stage}
      </section>
    )
  }
  return (
    <section
      className={classes.root}
      aria-label={props.label}
      data-note={note || undefined}
      data-more={more || undefined}
    >
      {ruler}
      {tray && <div className={classes.tray}>{tray}</div>}
      <div className={classes.grid} data-instead={instead !== undefined || undefined}>
        <button
          type="button"
          className={classes.more}
          aria-label={moreLabel}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          <IconPlus aria-hidden="true" />
        </button>
        <div className={classes.field}>
          <GrowingField {...field} />
          {phoneTool && <span className={classes.phoneTool}>{phoneTool}</span>}
        </div>
        {extra && <div className={classes.extra}>{extra}</div>}
        <div className={classes.tools}>{tools}</div>
        <div className={classes.mode}>{mode}</div>
        <div className={classes.end}>
          {hint && <span className={classes.hint}>{hint}</span>}
          {instead ?? (
            <button
              type="button"
              className={classes.send}
              disabled={!canSend}
              onClick={field.onSend}
              aria-label={sendLabel}
            >
              <span className={classes.sendWord}>{sendLabel}</span>
              {sendKey && <KeyCap on="accent">{sendKey}</KeyCap>}
              <IconArrowUp className={classes.sendArrow} aria-hidden="true" />
            </button>
          )}
        </div>
      </div>
    </section>
  )
}

/** A thin line between groups of tools. */
export function ToolGap() {
  return <span className={classes.gap} aria-hidden="true" />
}
