import type { VNode } from 'preact'
import type { LiveCounts } from '../live/live-message.ts'
import type { PlayerState } from '../scenarios/player.ts'
import { api } from './api.ts'
import { html } from './html.ts'
import { currentLanguage, word } from './words.ts'

const speeds = [1, 10, 60]
const stage = (wanted: Parameters<typeof api.stage>[0]) => void api.stage(wanted).catch(() => {})

/** A day that plays itself, and what has gone in, out and missing since the book began. */
export function ScenarioStrip({ scenario, counts }: { scenario: PlayerState; counts: LiveCounts }): VNode {
  const { names, playing } = scenario
  const place = names.findIndex(({ id }) => id === scenario.id) + 1
  const number = (value: number) => new Intl.NumberFormat(currentLanguage()).format(value)
  return html`<footer class="scenario" aria-label=${word('scenario.title')}>
    <button
      type="button"
      class="play"
      aria-label=${word(playing ? 'scenario.pause' : 'scenario.play')}
      title=${word(playing ? 'scenario.pause' : 'scenario.play')}
      onClick=${() => stage({ playing: !playing })}
    >
      <svg width="18" height="18" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
        <path d=${playing ? 'M6 4h4v16H6zM14 4h4v16h-4z' : 'M8 5v14l11-7z'} stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      </svg>
    </button>
    <span class="pair name">
      <select
        aria-label=${word('scenario.choose')}
        onChange=${(event: Event) => stage({ id: (event.currentTarget as HTMLSelectElement).value })}
      >
        ${names.map((one) => html`<option value=${one.id} selected=${one.id === scenario.id}>${one[currentLanguage()]}</option>`)}
      </select>
      <small>${word('scenario.place', { place, count: names.length })}</small>
    </span>
    <${TimeLine} scenario=${scenario} />
    <span class="speeds" role="group" aria-label=${word('scenario.speed')}>
      ${speeds.map(
        (speed) =>
          html`<button type="button" aria-pressed=${speed === scenario.speed} onClick=${() => stage({ speed })}>${speed}×</button>`,
      )}
    </span>
    <dl class="counts">
      <div><dd>${number(counts.messagesIn)}</dd><dt>${word('counts.in')}</dt></div>
      <div><dd>${number(counts.messagesOut)}</dd><dt>${word('counts.out')}</dt></div>
      <div class=${counts.lost > 0 ? 'bad' : ''} title=${word('counts.lost.about')}><dd>${number(counts.lost)}</dd><dt>${word('counts.lost')}</dt></div>
    </dl>
  </footer>`
}

/** How much is written when; the part already played in colour. */
function TimeLine({ scenario }: { scenario: PlayerState }): VNode {
  const { bars, position, length, startsAt } = scenario
  const most = Math.max(...bars, 1)
  const part = position / length
  return html`<span class="time-line">
    <svg viewBox="0 0 480 46" preserveAspectRatio="none" aria-hidden="true">
      ${bars.map((bar, index) => {
        const height = Math.max(1.5, (bar / most) * 38)
        const played = (index + 0.5) / bars.length <= part
        return html`<rect x=${index * 15} y=${44 - height} width="11" height=${height} rx="2.5" class=${played ? 'played' : ''} />`
      })}
    </svg>
    <span class="hand" style=${{ left: `${part * 100}%` }} aria-hidden="true"></span>
    <input
      type="range"
      min="0"
      max=${length}
      step="1000"
      value=${position}
      aria-label=${word('scenario.position')}
      aria-valuetext=${clock(startsAt + position)}
      onChange=${(event: Event) => stage({ position: Number((event.currentTarget as HTMLInputElement).value) })}
    />
    <span aria-hidden="true">
      ${marks(startsAt, length).map((at) => html`<time style=${{ left: `${(at / length) * 100}%` }}>${clock(startsAt + at)}</time>`)}
    </span>
  </span>`
}

const steps = [1, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * 60_000)

/** Round times along the line, at most seven. */
function marks(startsAt: number, length: number): number[] {
  const step = steps.find((candidate) => length / candidate <= 7) ?? length
  const first = Math.ceil(startsAt / step) * step - startsAt
  return Array.from({ length: Math.floor((length - first) / step) + 1 }, (_, index) => first + index * step)
}

function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
