import classes from './sockets.module.css'

const columns = [25, 70, 115, 160, 205]
const free = new Set(['160-22', '70-68'])

/** The drawing of an empty desk: ten sockets, one cord hanging between two of them. */
export function SocketBoard() {
  return (
    <svg className={classes.board} viewBox="0 0 230 104" aria-hidden="true">
      <g fill="none" stroke="var(--control-line)" strokeWidth="2">
        {[22, 68].flatMap((y) =>
          columns.map((x) => {
            const name = `${x}-${y}`
            return <circle key={name} cx={x} cy={y} r="12" strokeDasharray={free.has(name) ? '3 4' : undefined} />
          }),
        )}
      </g>
      <path d="M70 22c0 84 90 92 90 46" stroke="var(--lamp)" strokeWidth="4.5" fill="none" strokeLinecap="round" />
      <circle cx="70" cy="22" r="9" fill="var(--lamp)" />
      <rect x="154" y="62" width="12" height="14" rx="3.5" fill="var(--lamp)" />
    </svg>
  )
}
