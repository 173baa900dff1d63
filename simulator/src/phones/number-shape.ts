import type { VNode } from 'preact'
import { html } from './html.ts'

const shapes: (() => VNode)[] = [
  () =>
    html`<g><path d="M5 .5a4.5 4.5 0 0 1 0 9z" fill="currentColor" /><circle cx="5" cy="5" r="4.3" class="outline" /></g>`,
  () => html`<path d="M5 .8 9.5 9H.5z" fill="currentColor" />`,
  () => html`<rect x="1" y="1" width="8" height="8" rx="1" fill="currentColor" />`,
  () => html`<path d="M5 .3 9.7 5 5 9.7.3 5z" fill="currentColor" />`,
  () => html`<circle cx="5" cy="5" r="3.6" class="outline thick" />`,
  () => html`<path d="M5 .8v8.4M.8 5h8.4" class="outline thick" />`,
  () => html`<rect x=".5" y="3.3" width="9" height="3.4" rx="1" fill="currentColor" />`,
  () => html`<path d="M5 .4 9 2.7v4.6L5 9.6 1 7.3V2.7z" fill="currentColor" />`,
]

/** Each number of a business has its shape, always beside its name. */
export function NumberShape({ index, size = 10 }: { index: number; size?: number }): VNode {
  const draw = shapes[index % shapes.length]
  return html`<svg class="shape" width=${size} height=${size} viewBox="0 0 10 10" aria-hidden="true">${draw?.()}</svg>`
}
