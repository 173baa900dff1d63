import { IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { Jack } from '../jack/jack.tsx'
import classes from './details.module.css'

export interface DetailsHeadProps {
  customerId: string
  name: string
  windowEndsAt: number | null
  /** “Milano · Italian, English”. */
  line?: string | undefined
}

/** Who it is, at the top of the details. */
export function DetailsHead({ customerId, name, windowEndsAt, line }: DetailsHeadProps) {
  return (
    <div className={classes.head}>
      <Jack id={customerId} name={name} size={58} windowEndsAt={windowEndsAt} />
      <div className={classes.who}>
        <h2 className={classes.name}>
          <bdi dir="auto">{name}</bdi>
        </h2>
        {line && <p className={classes.line}>{line}</p>}
      </div>
    </div>
  )
}

export interface DetailsSectionProps {
  title: string
  open: boolean
  onToggle: () => void
  /** Instead of the chevron: Edit, Period. */
  action?: ReactNode
  children: ReactNode
}

/** One part of the details. Folds by its title. */
export function DetailsSection({ title, open, onToggle, action, children }: DetailsSectionProps) {
  const body = useId()
  return (
    <section className={classes.section}>
      <div className={classes.bar}>
        <h3 className={classes.heading}>
          <button type="button" className={classes.fold} aria-expanded={open} aria-controls={body} onClick={onToggle}>
            {title}
            {!action && <IconChevronUp aria-hidden="true" />}
          </button>
        </h3>
        {action}
      </div>
      <div id={body} hidden={!open} className={classes.body}>
        {children}
      </div>
    </section>
  )
}
