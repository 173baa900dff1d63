import type { VNode } from 'preact'
import { html } from './html.ts'

const hour = 60 * 60_000

/** The console's round sign for a customer: initials, and around them how much of the 24 hours is left. */
export function Jack(props: {
  initials: string
  tint: string
  size: number
  windowEnd: number | null
  now: number
}): VNode {
  const { initials, tint, size, windowEnd, now } = props
  const middle = size / 2
  const radius = middle - 1.5
  const around = 2 * Math.PI * radius
  const left = windowEnd === null ? 0 : Math.max(0, Math.min(1, (windowEnd - now) / (24 * hour)))
  const closed = left === 0
  return html`<svg class="jack" width=${size} height=${size} viewBox="0 0 ${size} ${size}" aria-hidden="true">
    <circle class=${closed ? 'track closed' : 'track'} cx=${middle} cy=${middle} r=${radius} />
    ${
      !closed &&
      html`<circle class="arc" cx=${middle} cy=${middle} r=${radius} stroke=${arcColour(left * 24)}
        stroke-dasharray="${(around * left).toFixed(1)} ${around.toFixed(1)}" transform="rotate(-90 ${middle} ${middle})" />`
    }
    <circle cx=${middle} cy=${middle} r=${radius - 3.6} fill=${tint} />
    <text x=${middle} y=${middle + 0.5} font-size=${Math.round(size * 0.33)}>${initials}</text>
  </svg>`
}

function arcColour(hours: number): string {
  if (hours > 4) return 'var(--accent-line)'
  return hours > 1 ? 'var(--lamp-line)' : 'var(--urgent)'
}
