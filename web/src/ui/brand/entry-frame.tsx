import type { ReactNode } from 'react'
import { Logo } from '../logo/logo.tsx'
import classes from './brand.module.css'
import { type BoardCord, type BoardLight, Switchboard } from './switchboard.tsx'

const panel: readonly BoardCord[] = [
  { from: [1, 1], to: [6, 5], sag: 118, colour: 'brass' },
  { from: [4, 0], to: [7, 2], sag: 143, colour: 'red' },
  { from: [0, 3], to: [3, 4], sag: 105, colour: 'blue' },
  { from: [2, 0], to: [8, 3], sag: 205, colour: 'cream' },
  { from: [5, 3], to: [7, 6], sag: 74, colour: 'green' },
]
const panelLights: readonly BoardLight[] = [
  { at: [4, 0], colour: 'green' },
  { at: [1, 1], colour: 'brass' },
  { at: [7, 2], colour: 'brass' },
  { at: [3, 4], colour: 'red' },
  { at: [6, 5], colour: 'green' },
]
const band: readonly BoardCord[] = [
  { from: [0, 0], to: [3, 1], sag: 43, colour: 'brass' },
  { from: [2, 0], to: [5, 0], sag: 56, colour: 'red' },
  { from: [1, 1], to: [4, 1], sag: 29, colour: 'blue' },
]

export interface EntryFrameProps {
  brand: string
  /** The two lines on the panel, and one below them. */
  claim: ReactNode
  text?: string | undefined
  /** Top corner: the language. */
  corner?: ReactNode
  children: ReactNode
}

/** Before one is inside: the brand's panel, which is a band where there is less room, and one form. */
export function EntryFrame({ brand, claim, text, corner, children }: EntryFrameProps) {
  return (
    <div className={classes.entry}>
      <aside className={classes.panel}>
        <div className={classes.wide}>
          <Switchboard columns={9} rows={7} cords={panel} lights={panelLights} />
        </div>
        <div className={classes.narrow}>
          <Switchboard columns={6} rows={2} cords={band} />
        </div>
        <p className={classes.brand}>
          <Logo />
          {brand}
        </p>
        <div className={classes.foot}>
          <p className={classes.claim}>{claim}</p>
          {text && <p className={classes.text}>{text}</p>}
        </div>
      </aside>
      {corner && <div className={classes.corner}>{corner}</div>}
      <main className={classes.main}>
        <div className={classes.form}>{children}</div>
      </main>
    </div>
  )
}
