import classes from './status-shape.module.css'
import type { UserStatus } from './user-status.ts'

/** Ready full disc, Back office disc with slot, Break two bars, Offline empty ring; the word stands beside it. */
export function StatusShape({ status }: { status: UserStatus }) {
  return (
    <svg className={classes.root} data-status={status} viewBox="0 0 16 16" aria-hidden="true">
      {status === 'ready' && (
        <>
          <circle cx="8" cy="8" r="8" className={classes.halo} />
          <circle cx="8" cy="8" r="5" fill="currentColor" />
        </>
      )}
      {status === 'back_office' && (
        <path d="M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6M3.4 8h9.2" className={classes.stroke} />
      )}
      {status === 'break' && <path d="M4.6 3v10M11.4 3v10" className={classes.bars} />}
      {status === 'offline' && <circle cx="8" cy="8" r="4.4" className={classes.thin} />}
    </svg>
  )
}
