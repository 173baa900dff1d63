import type { Outgoing } from '@centralino/contract/outgoing.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { normaliseText } from '@centralino/domain/message/text.ts'
import type { Compose } from './draft.ts'

type Said = Extract<Outgoing, { type: 'location' }>

export const composeLocation: Compose<Pick<Said, 'location'>> = (_tx, { location }) => {
  const { latitude, longitude } = location
  const [name, address] = [normaliseText(location.name ?? ''), normaliseText(location.address ?? '')]
  const body = [name, address].filter(Boolean).join(', ')
  const content = { latitude, longitude, ...(name && { name }), ...(address && { address }) }
  return { type: 'location', body, preview: previewOf('location', body).text, content, needsWindow: true }
}
