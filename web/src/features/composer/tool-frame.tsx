import { type ReactNode, useEffect } from 'react'
import { Region } from '../shell/region.tsx'
import classes from './tool-frame.module.css'

/** What a tool opens above the text; Escape goes back to the text, which is as it was. */
export function ToolFrame({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    // Before the search field, which would empty itself first.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onClose])
  return (
    <section className={classes.panel} aria-label={label}>
      <Region>{children}</Region>
    </section>
  )
}
