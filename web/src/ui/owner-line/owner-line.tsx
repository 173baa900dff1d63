import classes from './owner-line.module.css'
import { Peg } from './peg.tsx'

/** Somebody who had the conversation. Without an id: the bot, or System. */
export interface Owner {
  key: string
  userId?: string | undefined
  name: string
  /** Instead of the name: “You”. */
  as?: string | undefined
  /** “Support, since yesterday”. */
  text: string
  time: string
  /** It is you, and you have it now. */
  you?: boolean | undefined
}

/** Who had the conversation, from the first to the one who has it. */
export function OwnerLine({ owners }: { owners: readonly Owner[] }) {
  return (
    <ol className={classes.root}>
      {owners.map((owner) => (
        <li key={owner.key} className={classes.step}>
          <Peg {...owner} />
          <span className={classes.words}>
            <bdi className={classes.name} dir="auto">
              {owner.as ?? owner.name}
            </bdi>
            <span className={classes.text}>{owner.text}</span>
          </span>
          <span className={classes.time}>{owner.time}</span>
        </li>
      ))}
    </ol>
  )
}
