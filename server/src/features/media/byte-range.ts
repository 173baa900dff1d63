import type { Span } from '../../platform/blobs/blobs.ts'

/**
 * Which part of `size` bytes a `Range` header asks for: null for all of it (none asked, or a form nobody has to understand, such as
 * several parts), `unsatisfiable` when it begins behind the end.
 */
export const readRange = (header: string | undefined, size: number): Span | null | 'unsatisfiable' => {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!asked) return null
  const [from, to] = [asked[1] as string, asked[2] as string]
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (first >= size) return 'unsatisfiable'
  return last < first ? null : { first, last }
}
