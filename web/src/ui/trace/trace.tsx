import classes from './trace.module.css'

/** One step of a receipt: its word, and the time to the second or, while it is open, “not yet”. */
export interface TraceStep {
  word: string
  time: string
  done: boolean
}

/** The legend of a message's beads, opened in place under the bubble. */
export function Trace({ steps, side }: { steps: readonly TraceStep[]; side: 'in' | 'out' }) {
  return (
    <ol className={classes.root} data-side={side}>
      {steps.map((step) => (
        <li key={step.word} className={classes.step} data-done={step.done || undefined}>
          <b>{step.word}</b>
          <span className={classes.time}>{step.time}</span>
        </li>
      ))}
    </ol>
  )
}
