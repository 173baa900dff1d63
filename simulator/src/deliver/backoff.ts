/** Meta tries for days; here the waits are shorter and the trying does not end. ms before try number `attempts` + 1. */
export function backoff(attempts: number): number {
  return Math.min(5000, 100 * 2 ** Math.min(attempts - 1, 10))
}
