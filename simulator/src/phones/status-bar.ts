import type { VNode } from 'preact'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { clockText } from './time-text.ts'

export function StatusBar({ now, online }: { now: number; online: boolean }): VNode {
  return html`<div class="status-bar" aria-hidden="true">
    <b>${clockText(now)}</b>
    <span class="camera"></span>
    <${Icon} name="signal" size=${15} />
    <${Icon} name=${online ? 'wifi' : 'wifiOff'} size=${15} />
    <${Icon} name="battery" size=${17} />
  </div>`
}
