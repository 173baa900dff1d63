import type { VNode } from 'preact'
import { api } from './api.ts'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import type { MediaPart, Parts } from './message-parts.ts'
import { VoicePlayer } from './voice-player.ts'
import { word } from './words.ts'

/** Pictures, sound, files, places and cards of a message. */
export function BubbleMedia({ parts }: { parts: Parts }): VNode | null {
  const shown = parts.media ?? parts.headerMedia
  if (shown !== null) return html`<${Media} type=${shown.type} media=${shown.media} />` as VNode
  if (parts.place !== null) return html`<${Place} ...${parts.place} />` as VNode
  if (parts.cards.length === 0) return null
  return html`<span>
    ${parts.cards.map((card) => html`<span class="card"><${Icon} name="user" size=${18} /><span><b>${card.name}</b>${card.phone}</span></span>`)}
  </span>` as VNode
}

function Media({ type, media }: { type: string; media: MediaPart }): VNode {
  const source = media.id === undefined ? undefined : api.mediaUrl(media.id)
  if (source === undefined) {
    // A link of the business's: nothing leaves this machine, so it is named and not fetched.
    return html`<a class="file" href=${media.link} target="_blank" rel="noopener noreferrer">
      <${Icon} name="external" size=${16} /><span class="ellipsis">${media.link ?? word(`message.${type}`)}</span>
    </a>`
  }
  switch (type) {
    case 'image':
    case 'sticker':
      return html`<img class=${type} src=${source} alt=${media.caption ?? word(`message.${type}`)} loading="lazy" />`
    case 'video':
      return html`<video src=${source} controls preload="metadata" aria-label=${word('message.video')}></video>`
    case 'audio':
      return html`<${VoicePlayer} source=${source} />`
    default:
      return html`<a class="file" href=${source} download=${media.filename ?? ''}>
        <${Icon} name="file" size=${20} /><span class="ellipsis">${media.filename ?? word('message.document')}</span>
      </a>`
  }
}

function Place({ name, address }: { name: string; address: string }): VNode {
  return html`<span class="place">
    <svg viewBox="0 0 180 74" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="180" height="74" fill="#EAD9BE" />
      <path d="M0 52 70 40l40 16 70-12v30H0z" fill="#C7D8B8" />
      <path d="M-4 26 72 14 186 30M36-4l26 46 34 40M136-4l-20 38 8 46" stroke="#FFFDF9" stroke-width="5" fill="none" />
      <path d="M92 50c-9-11-12-15-12-21a12 12 0 0 1 24 0c0 6-3 10-12 21z" fill="#DB4126" />
      <circle cx="92" cy="29" r="4.5" fill="#fff" />
    </svg>
    ${name || word('message.location')}
    ${address !== '' && html`<small>${address}</small>`}
  </span>`
}
