import { IconRobot } from '@tabler/icons-react'
import { initials } from '../format/initials.ts'
import { tintOf } from '../format/tint.ts'
import classes from './owner-line.module.css'

/** Somebody who had a conversation, small: a disc with initials; without an id the bot, or System. `you`: in the accent. */
export function Peg({ userId, name, you }: { userId?: string | undefined; name: string; you?: boolean | undefined }) {
  const tint = userId === undefined || you ? undefined : { background: `var(--tint-${tintOf(userId)})` }
  return (
    <span className={classes.peg} data-you={you || undefined} style={tint} aria-hidden="true">
      {userId === undefined ? <IconRobot /> : initials(name)}
    </span>
  )
}
