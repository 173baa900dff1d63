import classes from './place-dots.module.css'

/** One dot per place, the taken ones filled. Decorative: “12 of 16” stands beside it. */
export function PlaceDots({ taken, places }: { taken: number; places: number }) {
  const columns = Math.min(Math.max(1, Math.ceil(places / 2)), 12)
  return (
    <span className={classes.root} style={{ gridTemplateColumns: `repeat(${columns}, auto)` }} aria-hidden="true">
      {Array.from({ length: Math.max(places, taken) }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot has no other identity than its place
        <i key={i} data-taken={i < taken || undefined} />
      ))}
    </span>
  )
}
