import classes from './load-pins.module.css'

// More of them would be counted by nobody.
const DRAWN = 8

/** How full somebody is: one pin per place, and the same in words (“3 of 8”). */
export function LoadPins({ taken, places, label }: { taken: number; places: number; label: string }) {
  const pins = Math.max(taken, places)
  return (
    <span className={classes.root}>
      {pins <= DRAWN && (
        <span className={classes.pins} aria-hidden="true">
          {Array.from({ length: pins }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pin has no other identity than its place
            <i key={i} data-taken={i < taken || undefined} />
          ))}
        </span>
      )}
      {label}
    </span>
  )
}
