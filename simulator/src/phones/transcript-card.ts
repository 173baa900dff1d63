import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { TranscriptEntry } from '../book/transcript.ts'
import { html } from './html.ts'
import { Icon, type IconName } from './icons.ts'
import { BoldLine } from './rich-text.ts'
import { exactText } from './time-text.ts'
import { hasWord, word } from './words.ts'

type Filter = 'all' | 'refused' | 'fault'

const icons: Record<TranscriptEntry['outcome'], IconName> = { passed: 'passed', refused: 'ban', fault: 'bolt' }
const shownAtOnce = 120

/** Every call of both directions with the rule it met, the newest first. */
export function TranscriptCard({ entries }: { entries: TranscriptEntry[] }): VNode {
  const [filter, setFilter] = useState<Filter>('all')
  const count = (outcome: Filter) => entries.filter((entry) => entry.outcome === outcome).length
  const shown = filter === 'all' ? entries : entries.filter((entry) => entry.outcome === filter)
  const chip = (name: Filter, label: string, number: number | null) =>
    html`<button type="button" class="chip" aria-pressed=${filter === name} onClick=${() => setFilter(name)}>
      ${label}${number !== null && html` <b>${number}</b>`}
    </button>`
  return html`<section class="transcript" aria-label=${word('transcript.title')}>
    <h2>
      ${word('transcript.title')}
      <span class="chips" role="group">
        ${chip('all', word('transcript.all'), null)}
        ${chip('refused', word('transcript.refused'), count('refused'))}
        ${chip('fault', word('transcript.faults'), count('fault'))}
      </span>
    </h2>
    <div class="lines" role="log" tabindex="0" aria-label=${word('transcript.title')}>
      ${shown.length === 0 && html`<p class="nothing">${word('transcript.empty')}</p>`}
      ${shown.slice(0, shownAtOnce).map((entry) => html`<${Line} key=${entry.id} entry=${entry} />`)}
    </div>
  </section>`
}

function Line({ entry }: { entry: TranscriptEntry }): VNode {
  const call = entry.direction === 'call'
  return html`<article class=${`entry ${entry.outcome}`}>
    <time>${exactText(entry.at)}</time>
    <span class="direction" title=${word(call ? 'transcript.call' : 'transcript.webhook')}><${Icon} name=${call ? 'up' : 'down'} size=${15} /></span>
    <span class="call ellipsis" title=${entry.call}>${entry.call}</span>
    <span class="code">${entry.code === 0 ? '–' : entry.code}</span>
    <p><${Icon} name=${icons[entry.outcome]} size=${14} /><${BoldLine} text=${sentence(entry)} /></p>
  </article>`
}

/** The rule in the page's language; what nobody translated stays as the simulator said it. */
function sentence({ rule }: TranscriptEntry): string {
  if (!hasWord(`rule.${rule.key}`)) return rule.text
  const reason = `reason.${rule.values.code}`
  const values = hasWord(reason) ? { ...rule.values, reason: word(reason) } : rule.values
  return word(`rule.${rule.key}`, values)
}
