import type { VNode } from 'preact'
import type { CustomerView, ThreadView } from '../control/views.ts'
import { api } from './api.ts'
import { html } from './html.ts'
import { Icon, type IconName } from './icons.ts'
import { Jack } from './jack.ts'
import { linesOf } from './lines.ts'
import { identityText, initialsOf, skinOf, tintOf } from './people.ts'
import { Phone } from './phone.ts'
import type { State } from './state.ts'
import { word } from './words.ts'

const readings = ['at-once', 'unread', 'off'] as const
const readingIcons: Record<CustomerView['readsReceipts'], IconName> = {
  'at-once': 'checks',
  unread: 'checks',
  off: 'eyeOff',
}

/** A phone with who holds it above and its switches below. */
export function PhoneUnit(props: { customer: CustomerView; state: State; now: number; focus: number }): VNode {
  const { customer, state, now } = props
  const { customers, businesses } = state.world
  const windowEnd = windowEndOf(Object.values(state.threads), customer.id)
  const closed = windowEnd !== null && windowEnd <= now
  const about = [identityText(customer), ...(closed ? [word('customer.windowClosed')] : [])].join(' · ')
  const change = (wanted: Partial<CustomerView>) => void api.change(customer.id, wanted).catch(() => {})
  const next = readings[(readings.indexOf(customer.readsReceipts) + 1) % readings.length] ?? 'at-once'

  function rename(event: Event): void {
    const input = event.currentTarget as HTMLInputElement
    const name = input.value.trim()
    if (name === '' || name === customer.name) input.value = customer.name
    else change({ name })
  }

  return html`<section class="unit" aria-label=${customer.name}>
    <div class="holder">
      <${Jack} initials=${initialsOf(customer.name)} tint=${tintOf(customers, customer.id)} size=${34} windowEnd=${windowEnd} now=${now} />
      <span class="pair">
        <input
          class="name"
          dir="auto"
          aria-label=${word('customer.name')}
          value=${customer.name}
          maxlength="100"
          onChange=${rename}
          onKeyDown=${(event: KeyboardEvent) => event.key === 'Enter' && (event.currentTarget as HTMLElement).blur()}
        />
        <small class="ellipsis" title=${about}>${about}</small>
      </span>
    </div>
    <${Phone} customer=${customer} state=${state} lines=${linesOf(businesses)} skin=${skinOf(customers, customer.id)} focus=${props.focus} />
    <div class="switches">
      <button type="button" aria-pressed=${customer.online} onClick=${() => change({ online: !customer.online })}>
        <${Icon} name=${customer.online ? 'wifi' : 'wifiOff'} size=${14} />${word(customer.online ? 'switch.online' : 'switch.offline')}
      </button>
      <button type="button" aria-pressed=${customer.readsReceipts === 'at-once'} title=${word('switch.readsHint')} onClick=${() => change({ readsReceipts: next })}>
        <${Icon} name=${readingIcons[customer.readsReceipts]} size=${14} />${word(`switch.reads.${customer.readsReceipts}`)}
      </button>
      <button type="button" class="danger" aria-pressed=${customer.blocked} onClick=${() => change({ blocked: !customer.blocked })}>
        <${Icon} name="ban" size=${14} />${word(customer.blocked ? 'switch.blocked' : 'switch.block')}
      </button>
    </div>
  </section>`
}

/** The window that ends last, null if this customer never wrote. */
export function windowEndOf(threads: ThreadView[], customerId: string): number | null {
  const ends = threads.flatMap((thread) =>
    thread.customerId === customerId && thread.windowEnd !== null ? [thread.windowEnd] : [],
  )
  return ends.length === 0 ? null : Math.max(...ends)
}
