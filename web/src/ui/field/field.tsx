import { IconAlertCircle } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import classes from './field.module.css'

export interface FieldProps {
  label: string
  /** One sentence about the effect. */
  help?: ReactNode
  /** Beside the label: “changed”, or “optional”. */
  mark?: string | undefined
  isOptional?: boolean | undefined
  error?: string | undefined
  /** Row: the control at the end, for short ones and switches. Stack: under the label, for texts. */
  layout?: 'row' | 'stack'
  /** Part of what stands above it: no line between them. */
  isPart?: boolean
  onBlur?: () => void
  children: ReactNode
}

type Ties = { id: string; 'aria-describedby': string; error: boolean }
const Context = createContext<Ties | undefined>(undefined)

/** What ties a control to the label, help and error of the field around it. */
export function useField(): Ties {
  const ties = useContext(Context)
  if (!ties) throw new Error('A control outside of a field')
  return ties
}

/** Label, help, error; its one control takes `useField`. */
export function Field({ label, help, mark, isOptional, error, layout = 'row', isPart, onBlur, children }: FieldProps) {
  const id = useId()
  const about = { mark: `${id}-mark`, help: `${id}-help`, error: `${id}-error` }
  const said = [mark && about.mark, help && about.help, error !== undefined && about.error].filter(Boolean)
  const explained = help && (
    <p id={about.help} className={classes.help}>
      {help}
    </p>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its control was left
    <div
      className={classes.root}
      data-layout={layout}
      data-part={isPart || undefined}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || onBlur?.()}
    >
      <div className={classes.words}>
        <span className={classes.line}>
          <label className={classes.label} htmlFor={id}>
            {label}
          </label>
          {mark && (
            <Mark id={about.mark} isQuiet={isOptional}>
              {mark}
            </Mark>
          )}
        </span>
        {layout === 'row' && explained}
      </div>
      <div className={classes.control}>
        <Context.Provider value={{ id, 'aria-describedby': said.join(' '), error: error !== undefined }}>
          {children}
        </Context.Provider>
      </div>
      {layout === 'stack' && explained}
      <FieldError id={about.error}>{error}</FieldError>
    </div>
  )
}

/** What is wrong, and nothing without it. */
export function FieldError({ id, children }: { id?: string; children: string | undefined }) {
  if (children === undefined) return null
  return (
    <p id={id} className={classes.error}>
      <IconAlertCircle aria-hidden="true" />
      {children}
    </p>
  )
}

/** A word beside a label or a title: “changed”. */
export function Mark({ id, isQuiet, children }: { id?: string; isQuiet?: boolean | undefined; children: string }) {
  return (
    <span id={id} className={classes.mark} data-quiet={isQuiet || undefined}>
      {children}
    </span>
  )
}
