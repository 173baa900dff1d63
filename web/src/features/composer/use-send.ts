import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import { v7 } from 'uuid'
import type { LocalFile } from '../../lib/local-file.ts'
import { batchOf, fileContent, type Piece } from '../../live/batch-of.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { withAnswers } from './fixed-answers.ts'

/** What the composer hands over: with the quoted message, and held back for as long as it may be taken back. */
export function useSend({ id }: Conversation) {
  const session = useSession()
  const quoted = useObservable(session.quotes, (quotes) => quotes[id])
  const hand = (pieces: readonly Piece[]) => {
    const seconds = session.state.get().desk.me.settings.undoSeconds
    const hold = { until: Date.now() + seconds * 1_000, batch: v7() }
    for (const [index, { content, file, isFromField }] of pieces.entries()) {
      const held = { ...hold, ...(isFromField ? { isFromField } : {}) }
      session.outgoing.add(id, content, index === 0 ? quoted : undefined, {
        ...(file ? { file } : {}),
        ...(seconds > 0 ? { held } : {}),
      })
    }
    session.typing.sent(id)
    session.quote(id)
  }
  return {
    quoted,
    /** Something made in a panel: a place, a template. */
    content: (content: Content, file?: LocalFile) => hand([{ content, ...(file ? { file } : {}) }]),
    /** The text and the files of the tray, in their order. */
    written(text: string) {
      const answers = session.prepared.all.get()[id]?.answers
      const files = session.trays.takeReady(id)
      // Answers hang on a message of their own, never on a file.
      hand(
        answers ? [...batchOf('', files), { content: withAnswers(text.trim(), answers) }] : batchOf(text.trim(), files),
      )
      session.drafts.set(id, '')
      session.prepared.set(id, null)
    },
    async voice(name: string) {
      const file = await session.recordings.finish(id, name)
      if (!file) return
      session.uploads.start(file)
      hand([{ content: fileContent(file, ''), file }])
    },
    /** Takes back the newest of what still can be taken back. */
    undo(): boolean {
      const now = Date.now()
      const newest = session.outgoing.list
        .get()
        .findLast(({ conversationId, held }) => conversationId === id && held !== undefined && held.until > now)
      if (!newest?.held) return false
      session.takeBack.undo(newest.held.batch)
      return true
    },
  }
}
