import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { FaultName, Faults } from '../faults/faults.ts'
import { api } from './api.ts'
import { html } from './html.ts'
import { currentLanguage, word } from './words.ts'

type Scale = { name: FaultName; min: number; max: number; step: number; unit: 'ms' | 'percent' | 'count' }

const groups: { title: string; scales: Scale[] }[] = [
  {
    title: 'faults.toProduct',
    scales: [
      { name: 'delay', min: 100, max: 10_000, step: 100, unit: 'ms' },
      { name: 'duplicate', min: 1, max: 100, step: 1, unit: 'percent' },
      { name: 'reorder', min: 1, max: 100, step: 1, unit: 'percent' },
      { name: 'batch', min: 2, max: 50, step: 1, unit: 'count' },
    ],
  },
  {
    title: 'faults.graph',
    scales: [
      { name: 'lostAnswer', min: 1, max: 100, step: 1, unit: 'percent' },
      { name: 'lateAnswer', min: 500, max: 30_000, step: 500, unit: 'ms' },
      { name: 'tooMany', min: 1, max: 100, step: 1, unit: 'percent' },
      { name: 'serverError', min: 1, max: 100, step: 1, unit: 'percent' },
    ],
  },
]

/** Every trouble with its switch; its strength shows only while it is on. */
export function FaultsCard({ faults }: { faults: Faults }): VNode {
  return html`<section class="faults" aria-label=${word('faults.title')}>
    <h2>
      ${word('faults.title')}
      <button type="button" class="link" onClick=${() => void api.faultsOff().catch(() => {})}>${word('faults.allOff')}</button>
    </h2>
    ${groups.map(
      ({ title, scales }) => html`<div role="group" aria-label=${word(title)}>
        <p>${word(title)}</p>
        ${scales.map((scale) => html`<${FaultRow} key=${scale.name} scale=${scale} fault=${faults[scale.name]} />`)}
      </div>`,
    )}
  </section>`
}

function FaultRow({ scale, fault }: { scale: Scale; fault: Faults[FaultName] | undefined }): VNode | null {
  const [dragged, drag] = useState<number | null>(null)
  if (fault === undefined) return null
  const { name, min, max, step } = scale
  const value = dragged ?? fault.value
  async function set(change: { on?: boolean; value?: number }): Promise<void> {
    await api.faults({ [name]: change }).catch(() => {})
    drag(null)
  }
  const label = word(`fault.${name}`)
  return html`<div class=${fault.on ? 'fault on' : 'fault'}>
    <button type="button" role="switch" class="switch" aria-checked=${fault.on} aria-label=${label} onClick=${() => set({ on: !fault.on })}></button>
    <span class="pair"><b>${label}</b><small>${word(`fault.${name}.about`)}</small></span>
    <output>${valueText(scale, fault.on ? value : 0)}</output>
    ${
      fault.on &&
      html`<input
        type="range"
        aria-label=${`${label}, ${word(`fault.${name}.about`)}`}
        aria-valuetext=${valueText(scale, value)}
        min=${min}
        max=${max}
        step=${step}
        value=${value}
        style=${{ '--part': `${((value - min) / (max - min)) * 100}%` }}
        onInput=${(event: Event) => drag(Number((event.currentTarget as HTMLInputElement).value))}
        onChange=${(event: Event) => set({ value: Number((event.currentTarget as HTMLInputElement).value) })}
      />`
    }
  </div>` as VNode
}

function valueText({ unit }: Scale, value: number): string {
  if (unit === 'percent') return `${value} %`
  if (unit === 'ms')
    return `${new Intl.NumberFormat(currentLanguage(), { minimumFractionDigits: 1 }).format(value / 1000)} s`
  return value === 0 ? word('fault.off') : String(value)
}
