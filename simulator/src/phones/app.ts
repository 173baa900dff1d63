import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { CustomersCard } from './customers-card.ts'
import { FaultsCard } from './faults-card.ts'
import { useLanguage, useNow, useRoom } from './hooks.ts'
import { html } from './html.ts'
import { useOpenPhones } from './open-phones.ts'
import { PhoneUnit } from './phone-unit.ts'
import { ScenarioStrip } from './scenario-strip.ts'
import { customerOf, type State } from './state.ts'
import { useSimulator } from './store.ts'
import { Tabs } from './tabs.ts'
import { TopBar } from './top-bar.ts'
import { TranscriptCard } from './transcript-card.ts'
import { word } from './words.ts'

export function App(): VNode {
  useLanguage()
  const state = useSimulator()
  const room = useRoom()
  const now = useNow(15_000)
  const phones = useOpenPhones(state.world.customers, room.phones === 2 ? 2 : 3)
  const [wanted, setTab] = useState<string | null>(null)
  const tab = wanted ?? phones.ids[0] ?? 'customers'
  const narrow = room.phones === 1
  const shown = narrow ? (phones.ids.includes(tab) ? [tab] : []) : phones.ids

  function show(id: string): void {
    phones.open(id)
    setTab(id)
  }

  const customers = html`<div class="left">
    <${CustomersCard} state=${state} shown=${phones.ids} now=${now} onShow=${show} />
    <${FaultsCard} faults=${state.world.faults} />
  </div>`
  const transcript = html`<${TranscriptCard} entries=${state.transcript} />`
  const units = html`<main class="phones">
    ${shown.map((id) => {
      const customer = customerOf(state, id)
      return (
        customer &&
        html`<${PhoneUnit} key=${id} customer=${customer} state=${state} now=${now} focus=${phones.focusOf(id)} />`
      )
    })}
  </main>`

  if (state.connection === 'waiting') return html`<div class="page"><${TopBar} lost=${false} /></div>`
  return html`<div class=${`page ${narrow ? 'narrow' : ''} ${room.transcript ? '' : 'without-transcript'}`}>
    <${TopBar} lost=${state.connection === 'lost'} />
    ${
      narrow
        ? html`<${Tabs} tabs=${tabsOf(state, phones.ids)} chosen=${tab} onChoose=${setTab} />
            ${tab === 'customers' ? customers : tab === 'transcript' ? transcript : units}`
        : html`${room.transcript ? customers : html`<${LeftColumn} customers=${customers} transcript=${transcript} />`}
            ${units}
            ${room.transcript && transcript}`
    }
    ${state.scenario !== null && html`<${ScenarioStrip} scenario=${state.scenario} counts=${state.counts} />`}
  </div>`
}

/** Between the widths customers and transcript share one column. */
function LeftColumn({ customers, transcript }: { customers: VNode; transcript: VNode }): VNode {
  const [tab, setTab] = useState('customers')
  const tabs = [
    { id: 'customers', label: word('customers.title') },
    { id: 'transcript', label: word('transcript.title') },
  ]
  return html`<div class="shared">
    <${Tabs} tabs=${tabs} chosen=${tab} onChoose=${setTab} />
    ${tab === 'customers' ? customers : transcript}
  </div>`
}

function tabsOf(state: State, ids: string[]): { id: string; label: string }[] {
  return [
    { id: 'customers', label: word('customers.title') },
    ...ids.map((id) => ({ id, label: customerOf(state, id)?.name ?? '' })),
    { id: 'transcript', label: word('transcript.title') },
  ]
}
