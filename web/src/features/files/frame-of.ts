import type { StoredFile } from '@centralino/contract/files.ts'

/** A bubble with a picture is 282 wide with its frame; the picture is as high as it is, within reason. */
const WIDTH = 274
const LOWEST = 120
const HIGHEST = 360
const UNKNOWN = 206

/** The room a picture or film takes in the thread, in pixels: kept free from the beginning, so that nothing jumps when it comes. */
export function frameOf({ width, height }: Pick<StoredFile, 'width' | 'height'>): { width: number; height: number } {
  if (!width || !height) return { width: WIDTH, height: UNKNOWN }
  const scaled = Math.round((WIDTH * height) / width)
  return { width: WIDTH, height: Math.min(HIGHEST, Math.max(LOWEST, scaled)) }
}
