import type { Place } from '@centralino/contract/positions.ts'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'

const answer = z.array(
  z.object({
    lat: z.coerce.number().min(-90).max(90),
    lon: z.coerce.number().min(-180).max(180),
    name: z.string().optional(),
    display_name: z.string().min(1),
  }),
)

const patience = 5_000
const largest = 512 * 1024
const most = 8

/**
 * Asks a geocoder that speaks as Nominatim does. Its address is the operator's: only the words searched for are added, it may not send us
 * elsewhere, and it may neither keep us waiting nor answer without end.
 */
export const askGeocoder = async (app: Pick<App, 'fetch'>, url: string, search: string): Promise<Place[]> => {
  const asked = new URL(url)
  for (const [name, value] of [
    ['q', search],
    ['format', 'jsonv2'],
    ['limit', String(most)],
  ] as const)
    asked.searchParams.set(name, value)
  const response = await app.fetch(asked, {
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: { accept: 'application/json', 'user-agent': 'Centralino' },
  })
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  return answer
    .parse(JSON.parse(await limitedText(response)))
    .slice(0, most)
    .map(placeOf)
}

const limitedText = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largest) throw new Error('its answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const placeOf = ({ lat, lon, name, display_name }: z.infer<typeof answer>[number]): Place => {
  const [first = '', ...rest] = display_name.split(', ')
  return {
    name: (name || first).slice(0, 1000),
    address: (name && name !== first ? display_name : rest.join(', ')).slice(0, 1000),
    latitude: lat,
    longitude: lon,
  }
}
