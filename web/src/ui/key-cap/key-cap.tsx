import classes from './key-cap.module.css'

/** A key as it stands on the keyboard. `on`: the coloured ground it lies on. */
export function KeyCap({ children, on }: { children: string; on?: 'accent' | 'brass' }) {
  return (
    <kbd className={classes.root} data-on={on}>
      {children}
    </kbd>
  )
}
