import { VisuallyHidden } from '@mantine/core'
import classes from './owner-line.module.css'
import { Peg } from './peg.tsx'

/** More are counted. */
const MOST = 4

/** Who had a conversation, in one line of a table: pegs on a cord. Of many the first are counted. */
export function ShortLine({ people, me }: { people: readonly { id: string; name: string }[]; me: string }) {
  const shown = people.slice(-MOST)
  const left = people.length - shown.length
  const names = people.map(({ name }) => name).join(' → ')
  return (
    <span className={classes.short} title={names}>
      <VisuallyHidden>{names}</VisuallyHidden>
      {left > 0 && (
        <span className={classes.left} aria-hidden="true">
          +{left}
        </span>
      )}
      {shown.map(({ id, name }) => (
        <Peg key={id} userId={id} name={name} you={id === me} />
      ))}
    </span>
  )
}
