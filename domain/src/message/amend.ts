/** What a customer did to a message afterwards: wrote it anew, or deleted it. `wamid` is the amendment's own. */
export type Amendment = { kind: 'edit' | 'revoke'; wamid: string; at: number; text: string }

/** A text that stood there, and until when. */
export type EarlierText = { text: string; until: number }

export type Amended =
  | { deletedAt: number }
  /** `text` is what stands there now, `edits` what stood there before, oldest first. */
  | { deletedAt: null; text: string; edits: EarlierText[] }

/**
 * What a message is after everything its customer did to it, given its first text: the same in whatever order the amendments come,
 * and however often each. What is deleted stays deleted, and nothing of it is left.
 */
export function amend(first: string, amendments: readonly Amendment[]): Amended {
  const revokes = amendments.filter(({ kind }) => kind === 'revoke')
  if (revokes.length > 0) return { deletedAt: Math.min(...revokes.map(({ at }) => at)) }
  const once = new Map(amendments.map((amendment) => [amendment.wamid, amendment]))
  const inOrder = [...once.values()].sort((a, b) => a.at - b.at || (a.wamid < b.wamid ? -1 : 1))
  const edits: EarlierText[] = []
  let text = first
  for (const edit of inOrder) {
    edits.push({ text, until: edit.at })
    text = edit.text
  }
  return { deletedAt: null, text, edits }
}
