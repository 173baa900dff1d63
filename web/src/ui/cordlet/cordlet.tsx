import { tintOf } from '../format/tint.ts'
import classes from './cordlet.module.css'

/** Who holds a conversation, as a line between the customer and an agent. */
export type Ownership = 'mine' | 'other' | 'offered' | 'parked' | 'suspended' | 'nobody'

/** The ownership line of tables and details. Decorative: the same stands in words beside it. */
export function Cordlet({ ownership, customerId }: { ownership: Ownership; customerId: string }) {
  return (
    <svg className={classes.root} data-ownership={ownership} viewBox="0 0 110 26" aria-hidden="true">
      {(ownership === 'mine' || ownership === 'other') && <path className={classes.line} d="M13 13h84" />}
      {ownership === 'offered' && <path className={classes.dots} d="M28 13h56" />}
      {ownership === 'parked' && (
        <>
          <path className={classes.line} d="M24 13h20M66 13h20" />
          <path className={classes.bars} d="M51 6v14M59 6v14" />
        </>
      )}
      {ownership === 'nobody' && <path className={classes.line} d="M24 13h24" />}
      {ownership === 'suspended' && (
        <>
          <path className={classes.line} d="M13 13h36" />
          <rect className={classes.plug} x="47" y="7.5" width="13" height="11" rx="3" />
        </>
      )}
      <circle cx="13" cy="13" r="11" fill={`var(--tint-${tintOf(customerId)})`} />
      <circle className={classes.end} cx="97" cy="13" r="10" />
    </svg>
  )
}
