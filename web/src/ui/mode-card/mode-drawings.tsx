import { initials } from '../format/initials.ts'
import classes from './mode-card.module.css'

const small = { fill: 'var(--sheet)', stroke: 'var(--control-line)', strokeWidth: 1.6 }

/** To one, and from there to others when nobody opens. */
export function ForkDrawing() {
  return (
    <svg className={classes.drawing} viewBox="0 0 84 28" fill="none" aria-hidden="true">
      <path d="M10 14h36" stroke="var(--accent-line)" strokeWidth="3" />
      <circle cx="9" cy="14" r="6" fill="var(--text)" />
      <path
        d="M54 14h16M54 14c9 0 8-10 16-10M54 14c9 0 8 10 16 10"
        stroke="var(--control-line)"
        strokeWidth="1.7"
        strokeDasharray="2.5 2.5"
      />
      <circle cx="50" cy="14" r="6" fill="var(--accent-line)" />
      {[4, 14, 24].map((cy) => (
        <circle key={cy} cx="75" cy={cy} r="3.1" {...small} />
      ))}
    </svg>
  )
}

/** To one and nobody else. */
export function RingDrawing() {
  return (
    <svg className={classes.drawing} viewBox="0 0 84 28" fill="none" aria-hidden="true">
      <path d="M10 14h36" stroke="var(--accent-line)" strokeWidth="3" />
      <circle cx="9" cy="14" r="6" fill="var(--text)" />
      <circle cx="50" cy="14" r="10.5" stroke="var(--accent-line)" strokeWidth="2.2" fill="var(--sheet)" />
      <circle cx="50" cy="14" r="6" fill="var(--accent-line)" />
    </svg>
  )
}

/** A pause, and then back to `own`; without it to whoever is free. */
export function PauseDrawing({ own }: { own?: string }) {
  return (
    <svg className={classes.drawing} viewBox="0 0 84 28" fill="none" aria-hidden="true">
      <path d="M10 14h24M50 14h14" stroke="var(--control-line)" strokeWidth="3" />
      <path d="M38 7v14M46 7v14" stroke="var(--text)" strokeWidth="4" strokeLinecap="round" />
      <circle cx="9" cy="14" r="6" fill="var(--text)" />
      {own === undefined ? (
        <>
          <circle cx="68" cy="7" r="4" {...small} />
          <circle cx="77" cy="14" r="4" {...small} />
          <circle cx="68" cy="21" r="4" {...small} />
        </>
      ) : (
        <>
          <circle cx="72" cy="14" r="9" fill="var(--accent-line)" />
          <text x="72" y="14.5" className={classes.own}>
            {initials(own)}
          </text>
        </>
      )}
    </svg>
  )
}
