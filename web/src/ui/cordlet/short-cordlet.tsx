import { tintOf } from '../format/tint.ts'
import classes from './cordlet.module.css'
import type { Ownership } from './cordlet.tsx'

/** The ownership line as tables and tiles draw it. Decorative: the same stands in words beside it. */
export function ShortCordlet({ ownership, customerId }: { ownership: Ownership; customerId: string }) {
  const isOwned = ownership === 'mine' || ownership === 'other'
  return (
    <svg className={classes.short} data-ownership={ownership} viewBox="0 0 51 16" aria-hidden="true">
      {isOwned && <path className={classes.line} d="M8 8h32" />}
      {ownership === 'offered' && <path className={classes.dots} d="M15.5 8H38" />}
      {ownership === 'parked' && (
        <>
          <path className={classes.line} d="M8 8h10M36 8h4" />
          <path className={classes.bars} d="M24.5 4v8M30.5 4v8" />
        </>
      )}
      {ownership === 'nobody' && <path className={classes.line} d="M8 8h16" />}
      {ownership === 'suspended' && (
        <>
          <path className={classes.line} d="M8 8h16" />
          <rect className={classes.plug} x="22" y="4.4" width="8" height="7.2" rx="2" />
        </>
      )}
      <circle className={classes.end} cx="44" cy="8" r="5.6" />
      <circle cx="7" cy="8" r="6" fill={`var(--tint-${tintOf(customerId)})`} />
    </svg>
  )
}
