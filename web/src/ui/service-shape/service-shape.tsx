import classes from './service-shape.module.css'

export type ServiceState = 'open' | 'mixed' | 'closed'

/** Whether the numbers are served now: full, half, empty disc; the word stands beside it. */
export function ServiceShape({ state }: { state: ServiceState }) {
  return (
    <svg className={classes.root} data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.7" fill={state === 'open' ? 'currentColor' : 'none'} />
      {state === 'mixed' && <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4z" fill="currentColor" />}
    </svg>
  )
}
