import classes from './brand.module.css'

const PITCH = { x: 66, y: 62 }
const MARGIN = { x: 56, y: 34 }

export interface BoardCord {
  /** Column and row, from 0. */
  from: readonly [number, number]
  to: readonly [number, number]
  /** How far below the lower end it hangs. */
  sag: number
  colour: 'brass' | 'red' | 'blue' | 'cream' | 'green'
}

export interface BoardLight {
  at: readonly [number, number]
  colour: BoardCord['colour']
}

interface SwitchboardProps {
  columns: number
  rows: number
  cords: readonly BoardCord[]
  /** Sockets whose pilot lamp is lit. */
  lights?: readonly BoardLight[]
}

const place = ([column, row]: readonly [number, number]) => ({
  x: MARGIN.x + column * PITCH.x,
  y: MARGIN.y + row * PITCH.y,
})

/** Rows of sockets and the cords between them, on ink. Decorative. */
export function Switchboard({ columns, rows, cords, lights = [] }: SwitchboardProps) {
  const sockets = Array.from({ length: columns * rows }, (_, i) => place([i % columns, Math.floor(i / columns)]))
  return (
    <svg
      className={classes.board}
      viewBox={`0 0 ${MARGIN.x * 2 + (columns - 1) * PITCH.x} ${MARGIN.y * 2 + (rows - 1) * PITCH.y}`}
      aria-hidden="true"
    >
      {sockets.map(({ x, y }) => (
        <g key={`${x}-${y}`}>
          <circle className={classes.socket} cx={x} cy={y} r="13" />
          <circle className={classes.hole} cx={x} cy={y} r="4.5" />
          <circle className={classes.pilot} cx={x + 21} cy={y - 15} r="3.2" />
        </g>
      ))}
      {lights.map(({ at, colour }) => (
        <PilotLight key={`${at}`} at={at} colour={colour} />
      ))}
      {cords.map((cord) => (
        <HangingCord key={`${cord.from}-${cord.to}`} {...cord} />
      ))}
    </svg>
  )
}

function HangingCord({ from, to, sag, colour }: BoardCord) {
  const a = place(from)
  const b = place(to)
  const low = Math.max(a.y, b.y) + sag
  return (
    <g className={classes.cord} data-colour={colour}>
      <path d={`M${a.x} ${a.y}C${a.x} ${low} ${b.x} ${low} ${b.x} ${b.y}`} />
      {[a, b].map(({ x, y }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="11.5" />
          <circle className={classes.hole} cx={x} cy={y} r="3.6" />
        </g>
      ))}
    </g>
  )
}

function PilotLight({ at, colour }: BoardLight) {
  const { x, y } = place(at)
  return (
    <g className={classes.light} data-colour={colour}>
      <circle cx={x + 21} cy={y - 15} r="8" opacity="0.22" />
      <circle cx={x + 21} cy={y - 15} r="3.2" />
    </g>
  )
}
