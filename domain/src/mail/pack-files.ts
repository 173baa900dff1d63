/** What files may weigh together in one mail, in bytes: as mail carries them it is 25 MB, and more than that few servers take. */
export const MOST_FILE_BYTES = 18 * 1024 * 1024

/** So many files go along with one mail. */
export const MOST_FILES = 100

/**
 * Which files go along with a mail that has room for so many bytes: from the newest back, each that still fits. They keep the order
 * they are given in, the oldest first.
 */
export function packFiles<F extends { size: number }>(
  files: readonly F[],
  room: number = MOST_FILE_BYTES,
  most: number = MOST_FILES,
): F[] {
  const packed: F[] = []
  let left = room
  for (const file of files.toReversed()) {
    if (packed.length >= most || file.size > left) continue
    left -= file.size
    packed.unshift(file)
  }
  return packed
}
