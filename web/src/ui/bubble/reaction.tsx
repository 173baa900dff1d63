import classes from './reaction.module.css'

/** The emoji set on a message, on its lower edge; `label` names who set them. */
export function Reaction({ emoji, count = 1, label }: { emoji: string; count?: number; label: string }) {
  return (
    <span className={classes.root} title={label}>
      <span role="img" aria-label={label}>
        {emoji}
      </span>
      {count > 1 && <span className={classes.count}>{count}</span>}
    </span>
  )
}
