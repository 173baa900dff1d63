import type { CSSProperties } from 'react'
import { initials } from '../format/initials.ts'
import { tintOf } from '../format/tint.ts'
import type { UserStatus } from '../status-shape/user-status.ts'
import classes from './jack.module.css'
import { discRadius, initialsSize, type JackSize } from './jack-geometry.ts'
import { ClosedRing, StatusRing, WindowRing } from './rings.tsx'

export interface JackProps {
  /** Decides the tint: the customer's or the user's id. */
  id: string
  name: string
  size?: JackSize
  /** When the 24 hours end (ms); `null`: they are over; absent: no ring. */
  windowEndsAt?: number | null | undefined
  /** A user's ring instead of the window's. */
  status?: UserStatus | undefined
  unread?: number | undefined
  /** Read aloud; without it the drawing is hidden, because the text beside it says the same. */
  label?: string | undefined
}

export function Jack({ id, name, size = 42, windowEndsAt, status, unread = 0, label }: JackProps) {
  const middle = size / 2
  return (
    <span
      className={classes.root}
      style={{ '--own-size': `${size / 16}rem` } as CSSProperties}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {typeof windowEndsAt === 'number' && <WindowRing size={size} endsAt={windowEndsAt} />}
        {windowEndsAt === null && <ClosedRing size={size} />}
        {status !== undefined && <StatusRing size={size} status={status} />}
        <circle cx={middle} cy={middle} r={discRadius(size)} fill={`var(--tint-${tintOf(id)})`} />
        <text x={middle} y={middle + 0.5} fontSize={initialsSize(size)}>
          {initials(name)}
        </text>
      </svg>
      {unread > 0 && <span className={classes.unread}>{unread > 99 ? '99+' : unread}</span>}
    </span>
  )
}
