import classes from './logo.module.css'

/** The sign of the house: a jack with a plug in it. For dark ground; decorative unless named. */
export function Logo({ label }: { label?: string }) {
  return (
    <svg className={classes.root} viewBox="0 0 44 44" role="img" aria-label={label} aria-hidden={label === undefined}>
      <path d="M33.2 13.6a14 14 0 1 0 0 16.8" />
      <path className={classes.cord} d="M22 22h18" />
      <circle className={classes.plug} cx="22" cy="22" r="5.6" />
    </svg>
  )
}
