import { IconClock } from '@tabler/icons-react'
import classes from './beads.module.css'

/** How far one of our messages has come. */
export type Receipt = 'queued' | 'sent' | 'delivered' | 'read'

const reached: Record<Receipt, number> = { queued: 0, sent: 1, delivered: 2, read: 3 }

/** Three beads on a cord: as many as steps are done; in accent when read. Before the first step a hollow clock. */
export function Beads({ receipt, label }: { receipt: Receipt; label?: string | undefined }) {
  const done = reached[receipt]
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  if (done === 0) {
    return (
      <span className={classes.clock} {...named} title={label}>
        <IconClock aria-hidden="true" />
      </span>
    )
  }
  return (
    <span className={classes.root} data-read={receipt === 'read' || undefined} title={label} {...named}>
      <svg viewBox="0 0 24 10" aria-hidden="true">
        {done > 1 && <path className={classes.cord} d={done > 2 ? 'M4 5h8M12 5h8' : 'M4 5h8'} />}
        {[4, 12, 20].map((x, i) =>
          i < done ? (
            <circle key={x} className={classes.done} cx={x} cy="5" r="3.2" />
          ) : (
            <circle key={x} className={classes.open} cx={x} cy="5" r="2.6" />
          ),
        )}
      </svg>
    </span>
  )
}
