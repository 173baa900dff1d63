import type { ReactNode } from 'react'
import { Gauge, type GaugeProps } from './gauge.tsx'
import classes from './gauge-card.module.css'

type Props = Omit<GaugeProps, 'label'> & { title: string; text: string; facts: readonly ReactNode[] }

/** Words first, then the needle and the figures behind it. */
export function GaugeCard({ title, text, facts, ...gauge }: Props) {
  return (
    <section className={classes.root}>
      <Gauge {...gauge} label={title} />
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.text}>{text}</p>
        <ul className={classes.facts}>
          {facts.map((fact, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts keep their order
            <li key={i}>{fact}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
