import { initials } from '../format/initials.ts'
import { tintOf } from '../format/tint.ts'
import classes from './offer-bar.module.css'

/** The jack of an offer: its ring is the response time, `left` from 1 to 0, and steps. */
export function OfferJack({ id, name, left }: { id: string; name: string; left: number }) {
  return (
    <svg className={classes.jack} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="18" fill="none" stroke="var(--rail-line)" strokeWidth="3" />
      {left > 0 && (
        <circle
          cx="20"
          cy="20"
          r="18"
          fill="none"
          stroke="var(--offer-lamp)"
          strokeWidth="3.4"
          strokeLinecap="round"
          pathLength={1}
          strokeDasharray={`${Math.min(1, left)} 1`}
          transform="rotate(-90 20 20)"
        />
      )}
      <circle cx="20" cy="20" r="14" fill={`var(--tint-${tintOf(id)})`} />
      <text x="20" y="20.5">
        {initials(name)}
      </text>
    </svg>
  )
}
