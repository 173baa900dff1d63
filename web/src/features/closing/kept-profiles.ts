import { storage } from '../../lib/storage.ts'

export type KeptProfile = { path: string[]; note: string }

const keyOf = (conversationId: string) => `profile.${conversationId}`

/** What was chosen before and not used yet; it outlives a reload. */
export function keptProfile(conversationId: string): KeptProfile {
  try {
    const kept: unknown = JSON.parse(storage.get(keyOf(conversationId)) ?? 'null')
    if (isProfile(kept)) return kept
  } catch {
    // Not ours, or from another time.
  }
  return { path: [], note: '' }
}

export function keepProfile(conversationId: string, profile: KeptProfile) {
  if (profile.path.length === 0 && profile.note === '') storage.remove(keyOf(conversationId))
  else storage.set(keyOf(conversationId), JSON.stringify(profile))
}

export const forgetProfile = (conversationId: string) => storage.remove(keyOf(conversationId))

const isProfile = (kept: unknown): kept is KeptProfile =>
  typeof kept === 'object' &&
  kept !== null &&
  'path' in kept &&
  Array.isArray(kept.path) &&
  kept.path.every((id) => typeof id === 'string') &&
  'note' in kept &&
  typeof kept.note === 'string'
