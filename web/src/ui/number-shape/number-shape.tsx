import type { CSSProperties, ReactNode } from 'react'
import classes from './number-shape.module.css'

/** The eight glyphs among which an administrator chooses one per managed number. */
export type NumberGlyph = 'half-disc' | 'triangle' | 'square' | 'diamond' | 'ring' | 'cross' | 'bar' | 'hexagon'

const drawings: Record<NumberGlyph, { colour: string; shape: ReactNode }> = {
  'half-disc': {
    colour: 'var(--accent-text)',
    shape: (
      <>
        <path d="M5 .5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
        <circle cx="5" cy="5" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </>
    ),
  },
  triangle: { colour: 'var(--urgent-text)', shape: <path d="M5 .8 9.6 9.2H.4z" fill="currentColor" /> },
  square: {
    colour: 'var(--lamp)',
    shape: <rect x="0.8" y="0.8" width="8.4" height="8.4" rx="1" fill="currentColor" />,
  },
  diamond: { colour: 'var(--ok)', shape: <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" /> },
  ring: {
    colour: 'var(--accent-text)',
    shape: <circle cx="5" cy="5" r="3.7" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  },
  cross: {
    colour: 'var(--urgent-text)',
    shape: <path d="M3.5.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z" fill="currentColor" />,
  },
  bar: { colour: 'var(--lamp-line)', shape: <rect x="0" y="3" width="10" height="4" rx="1.4" fill="currentColor" /> },
  hexagon: { colour: 'var(--ok)', shape: <path d="M2.6.7h4.8L9.8 5 7.4 9.3H2.6L.2 5z" fill="currentColor" /> },
}

/** A managed number's glyph; never alone: its name stands beside it. */
export function NumberShape({ glyph, size = 9 }: { glyph: NumberGlyph; size?: number }) {
  const { colour, shape } = drawings[glyph]
  return (
    <svg
      className={classes.root}
      style={{ '--size': `${size / 16}rem`, '--shape': colour } as CSSProperties}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      {shape}
    </svg>
  )
}
