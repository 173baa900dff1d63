import classes from './reaction.module.css'

type Props = { emoji: string; count?: number; label: string; side?: 'in' | 'out' }

/** The emoji set on a message, on its lower edge; `label` names who set them. */
export function Reaction({ emoji, count = 1, label, side = 'in' }: Props) {
  return (
    <span className={classes.root} title={label} data-side={side}>
      <span role="img" aria-label={label}>
        {emoji}
      </span>
      {count > 1 && <span className={classes.count}>{count}</span>}
    </span>
  )
}
