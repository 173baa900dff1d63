import type { Message } from '@centralino/contract/messages.ts'
import type { App } from '../../platform/app.ts'
import { showConversations } from '../conversations/show-conversations.ts'
import { measureTranscript, partOfTranscript } from '../messages/read-transcript.ts'
import { tenantOf } from '../users/tenant-of.ts'
import type { TranscriptAttachment } from './store.ts'
import { type Entry, type EntryContext, entryOf } from './transcript/entry.ts'
import { transcriptPdf } from './transcript/pdf.ts'
import { dateLocale, factsOf } from './transcript/write-letter.ts'
import { mailWords } from './words.ts'

/** So many messages are read and set at once; between two parts others get their turn. */
const partSize = 100

/**
 * The PDF of a conversation up to a message, read part by part; `attached` says what the files that go along with it are called.
 * Null: the conversation is gone.
 */
export const attachTranscript = async (
  app: App,
  tenantId: number,
  { conversationId, upTo, locale }: TranscriptAttachment,
  attached: ReadonlyMap<string, string>,
): Promise<Buffer | null> => {
  const { conversation, tenant, measure } = await app.inTenant({ tenantId, snapshot: true }, async (tx) => ({
    conversation: (await showConversations(tx, [conversationId])).get(conversationId),
    tenant: await tenantOf(tx),
    measure: await measureTranscript(tx, conversationId),
  }))
  if (!conversation) return null
  const words = mailWords[locale]
  const customer = conversation.customer.name
  const context: EntryContext = {
    words,
    locale: dateLocale(locale),
    timeZone: tenant.timeZone,
    customer,
    attached,
    publicUrl: app.config.publicUrl,
  }
  return transcriptPdf(
    {
      locale,
      words,
      tenant: tenant.name,
      customer,
      title: words.title,
      facts: factsOf({ conversation, sender: { locale, tenant }, measure }),
      foot: words.times(tenant.timeZone),
      createdAt: new Date(app.clock.now()),
    },
    readParts(app, tenantId, conversationId, upTo, context),
    measure.messages,
  )
}

async function* readParts(
  app: App,
  tenantId: number,
  conversationId: string,
  upTo: number,
  context: EntryContext,
): AsyncGenerator<readonly Entry[]> {
  let after: Message | null = null
  for (;;) {
    const position: Message | null = after
    const part: Message[] = await app.inTenant({ tenantId }, (tx) =>
      partOfTranscript(tx, conversationId, upTo, position, partSize),
    )
    if (part.length === 0) return
    yield part.map((message) => entryOf(message, context))
    after = part.at(-1) ?? null
    await new Promise((resolve) => setImmediate(resolve))
  }
}
