import { componentOf, type Template } from './template.ts'

/** What a template's title is when it is not a text: a file that goes with each sending, or a place. */
export type HeaderKind = 'image' | 'video' | 'document' | 'location'

/** The file of a title; `id` is whose it is to say: ours until WhatsApp has it. */
export type HeaderFile = { kind: 'image' | 'video' | 'document'; id: string; filename?: string | undefined }
export type HeaderPlace = { kind: 'location'; latitude: number; longitude: number; name: string; address: string }
export type HeaderValue = HeaderFile | HeaderPlace

export type HeaderFault = 'missing' | 'place_incomplete' | 'other_kind'

/** What WhatsApp takes as the title of a template; of documents nothing but PDF, unlike in other messages. */
export const HEADER_TYPES: Readonly<Record<HeaderFile['kind'], readonly string[]>> = {
  image: ['image/jpeg', 'image/png'],
  video: ['video/mp4', 'video/3gpp'],
  document: ['application/pdf'],
}

const kinds: Readonly<Record<string, HeaderKind>> = {
  IMAGE: 'image',
  VIDEO: 'video',
  DOCUMENT: 'document',
  LOCATION: 'location',
}

/** What has to be chosen for the title before the template can be sent; null: its title is a text, or there is none. */
export function headerKindOf(template: Pick<Template, 'components'>): HeaderKind | null {
  return kinds[componentOf(template, 'HEADER')?.format?.toUpperCase() ?? ''] ?? null
}

/** What keeps a title from being sent, or null. Of a place WhatsApp wants the name and the address as well. */
export function headerFaultOf(template: Pick<Template, 'components'>, value: HeaderValue | null): HeaderFault | null {
  const wanted = headerKindOf(template)
  if (value === null) return wanted === null ? null : 'missing'
  if (value.kind !== wanted) return 'other_kind'
  if (value.kind !== 'location') return null
  const isWhole =
    value.name.trim() !== '' &&
    value.address.trim() !== '' &&
    Math.abs(value.latitude) <= 90 &&
    Math.abs(value.longitude) <= 180
  return isWhole ? null : 'place_incomplete'
}
