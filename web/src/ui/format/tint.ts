export type Tint = 'a' | 'b' | 'c' | 'd' | 'e' | 'f'

const tints: readonly Tint[] = ['a', 'b', 'c', 'd', 'e', 'f']

/** The colour of somebody's jack, the same wherever they appear: FNV-1a over the id. */
export function tintOf(id: string): Tint {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return tints[((hash ^ (hash >>> 15)) >>> 0) % tints.length] ?? 'a'
}
