import { useRemaining } from '../clock/use-span.ts'
import type { UserStatus } from '../status-shape/user-status.ts'
import classes from './jack.module.css'
import { type JackSize, ringRadius } from './jack-geometry.ts'
import { windowRing } from './window-ring.ts'

interface RingProps {
  size: JackSize
}

const circle = (size: JackSize) => ({ cx: size / 2, cy: size / 2, r: ringRadius(size), fill: 'none' })

/** What is left of the 24 hours: an arc that steps each minute; dashed when nothing is left. */
export function WindowRing({ size, endsAt }: RingProps & { endsAt: number }) {
  const { tone, hours } = windowRing(useRemaining(endsAt))
  if (tone === 'closed') return <ClosedRing size={size} />
  return (
    <>
      <circle className={classes.track} {...circle(size)} />
      <circle
        className={classes.arc}
        data-tone={tone}
        {...circle(size)}
        pathLength={24}
        strokeDasharray={`${hours} 24`}
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
      />
    </>
  )
}

export function ClosedRing({ size }: RingProps) {
  return <circle className={classes.closed} {...circle(size)} />
}

/** A colleague's status: whole, slotted, in bars, dashed: told apart without colour. */
export function StatusRing({ size, status }: RingProps & { status: UserStatus }) {
  return (
    <circle
      className={classes.status}
      data-status={status}
      {...circle(size)}
      pathLength={100}
      transform={`rotate(-90 ${size / 2} ${size / 2})`}
    />
  )
}
