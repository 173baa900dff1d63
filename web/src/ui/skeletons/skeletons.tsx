import type { CSSProperties } from 'react'
import classes from './skeletons.module.css'

function Bone({ w, h, r = h / 2 }: { w: number | string; h: number; r?: number }) {
  const style: CSSProperties = {
    width: typeof w === 'number' ? `${w / 16}rem` : w,
    height: `${h / 16}rem`,
    borderRadius: `${r / 16}rem`,
  }
  return <span className={classes.bone} style={style} />
}

const rows = [
  ['58%', '62%'],
  ['45%', '51%'],
  ['66%', '68%'],
  ['39%', '58%'],
  ['54%', '48%'],
  ['49%', '61%'],
] as const

/** The list before it is here, shown only after 150 ms. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.list} role="status" aria-label={label}>
      {rows.map(([name, line]) => (
        <div key={name} className={classes.row}>
          <Bone w={10} h={12} r={4} />
          <Bone w={42} h={42} />
          <span className={classes.lines}>
            <Bone w={name} h={10} />
            <Bone w={line} h={9} />
          </span>
        </div>
      ))}
    </div>
  )
}

/** A thread's messages before they are here. */
export function ThreadSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.thread} role="status" aria-label={label}>
      <Bone w="52%" h={44} r={16} />
      <span className={classes.ours}>
        <Bone w="44%" h={32} r={16} />
      </span>
      <Bone w="38%" h={76} r={16} />
      <span className={classes.ours}>
        <Bone w="56%" h={44} r={16} />
      </span>
    </div>
  )
}

/** A table's rows before they are here. */
export function TableSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.table} role="status" aria-label={label}>
      {rows.map(([name, line]) => (
        <div key={name} className={classes.tableRow}>
          <Bone w={36} h={36} />
          <span className={classes.lines}>
            <Bone w={name} h={10} />
            <Bone w={line} h={9} />
          </span>
          <Bone w="70%" h={10} />
          <Bone w={84} h={28} />
        </div>
      ))}
    </div>
  )
}
