import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { DB } from '../../platform/db-types.ts'
import { contentKey } from '../media/blob-keys.ts'
import { paper } from './paper.ts'

type Place = {
  tenantId: number
  now: number
  blobs: Pick<Blobs, 'put'>
  messageIds: ReadonlyMap<string, string>
  uploaderId: string
}

const files = [
  {
    to: 'Consegna al piano',
    name: 'Listino consegne 2026.pdf',
    bytes: paper('Bottega Lume, consegne 2026', [
      'Consegna al portone: gratuita da 120 euro, altrimenti 9 euro',
      'Consegna al piano: 15 euro, da prenotare entro il giorno prima',
      'Montaggio di un lampadario: 45 euro, fino a 12 kg',
      'Ritiro della lampada vecchia: gratuito con la consegna al piano',
      'Consegna di sabato: 10 euro in più',
      '',
      'Via Fiori Chiari 14, Milano. Da martedì a sabato, dalle 10 alle 19.',
    ]),
  },
]

/** The papers that go with the shop's prepared texts. */
export const seedFiles = async (trx: Transaction<DB>, place: Place): Promise<void> => {
  const { tenantId, now, blobs, messageIds, uploaderId } = place
  const kept = files.map((file) => ({ ...file, id: v7() }))
  await trx
    .insertInto('files')
    .values(
      kept.map(({ id, name, bytes }) => ({
        tenant_id: tenantId,
        id,
        kind: 'document',
        state: 'kept',
        mime: 'application/pdf',
        name,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        uploader_id: uploaderId,
        created_at: new Date(now),
      })),
    )
    .execute()
  await trx
    .insertInto('predefined_files')
    .values(
      kept.map(({ id, to }) => ({
        tenant_id: tenantId,
        message_id: messageIds.get(to) as string,
        file_id: id,
        position: 1,
      })),
    )
    .execute()
  await Promise.all(kept.map(({ id, bytes }) => blobs.put(contentKey(tenantId, id), bytes)))
}
