/** Waits until something holds; fails after two seconds. */
export async function until(holds: () => boolean, ms = 2_000): Promise<void> {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
