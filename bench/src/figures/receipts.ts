export type ReceiptCount = { missing: number; twice: number; strange: number }

/** What several receivers, each of whom should get each expected message exactly once, got instead. */
export const countReceipts = (
  expected: ReadonlySet<string>,
  receivers: readonly (readonly string[])[],
): ReceiptCount => {
  const count = { missing: 0, twice: 0, strange: 0 }
  for (const received of receivers) {
    const seen = new Set<string>()
    for (const id of received) {
      if (!expected.has(id)) count.strange++
      else if (seen.has(id)) count.twice++
      else seen.add(id)
    }
    count.missing += expected.size - seen.size
  }
  return count
}
