import type { VNode } from 'preact'
import { api } from './api.ts'
import { html } from './html.ts'
import { Icon, type IconName } from './icons.ts'
import { Jack } from './jack.ts'
import { initialsOf, kindText, tintOf } from './people.ts'
import { windowEndOf } from './phone-unit.ts'
import type { State } from './state.ts'
import { word } from './words.ts'

const kinds: { kind: 'phone' | 'username' | 'both'; icon: IconName }[] = [
  { kind: 'phone', icon: 'phone' },
  { kind: 'username', icon: 'at' },
  { kind: 'both', icon: 'card' },
]

/** Everybody with a phone here; those shown are marked, the others can be shown. */
export function CustomersCard(props: { state: State; shown: string[]; now: number; onShow(id: string): void }): VNode {
  const { state, shown, now } = props
  const { customers } = state.world
  const threads = Object.values(state.threads)
  const add = (kind: 'phone' | 'username' | 'both') =>
    void api
      .addCustomer(kind)
      .then(({ id }) => props.onShow(id))
      .catch(() => {})

  return html`<section class="customers" aria-label=${word('customers.title')}>
    <h2>${word('customers.title')}<small>${word('customers.count', { count: customers.length })}</small></h2>
    <ul>
      ${customers.map((customer) => {
        const windowEnd = windowEndOf(threads, customer.id)
        const closed = windowEnd !== null && windowEnd <= now
        const open = shown.includes(customer.id)
        return html`<li key=${customer.id}>
          <button type="button" class=${open ? 'shown' : ''} aria-pressed=${open} onClick=${() => props.onShow(customer.id)}>
            <${Jack} initials=${initialsOf(customer.name)} tint=${tintOf(customers, customer.id)} size=${30} windowEnd=${windowEnd} now=${now} />
            <span class="pair">
              <b class="ellipsis"><bdi>${customer.name}</bdi></b>
              <small class="ellipsis">${kindText(customer)}${closed && `, ${word('customer.windowClosed')}`}</small>
            </span>
            <${Icon} name=${open ? 'device' : 'plus'} size=${16} />
          </button>
        </li>`
      })}
    </ul>
    <div class="add">
      ${kinds.map(
        ({
          kind,
          icon,
        }) => html`<button type="button" aria-label=${word(`add.${kind}.label`)} onClick=${() => add(kind)}>
          <${Icon} name=${icon} size=${17} />${word(`add.${kind}`)}<${Icon} name="plus" size=${16} />
        </button>`,
      )}
    </div>
  </section>`
}
