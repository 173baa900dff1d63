import type { Reason } from '@centralino/domain/profiling/tree.ts'
import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { DB } from '../../platform/db-types.ts'

/** A name, or a name with what it is divided into. */
type Sketch = string | readonly [string, readonly Sketch[]]

const trees: Record<'en' | 'it', readonly Sketch[]> = {
  en: [
    [
      'Delivery',
      [
        ['Late', ['Sent again', 'Carrier asked', 'No action']],
        ['Damaged', ['Replaced', 'Refunded', 'Repaired', 'No action']],
        ['Wrong address', ['Redirected', 'Back to the shop']],
        'Date change',
      ],
    ],
    [
      'Order',
      [
        ['New order', ['Placed', 'Offer sent', 'Thinking about it']],
        ['Change', ['Done', 'Too late']],
        ['Cancellation', ['Cancelled', 'Kept after all']],
        'Where is it?',
      ],
    ],
    [
      'Assistance',
      [
        ['Does not light', ['Bulb', 'Cable or plug', 'Dimmer', 'Sent to the workshop']],
        ['Spare part', ['Sent', 'Ordered', 'Not made any more']],
        ['Assembly', ['Explained', 'Fitter booked']],
        'Cleaning and care',
      ],
    ],
    ['Payment', ['Invoice', ['Refund', ['Paid out', 'On its way']], 'Card refused', 'Instalments']],
    ['Product', ['Size and light', 'Availability', 'Price', 'Visit to the shop']],
    'Other',
  ],
  it: [
    [
      'Consegna',
      [
        ['In ritardo', ['Rispedito', 'Sentito il corriere', 'Nessuna azione']],
        ['Danneggiato', ['Sostituito', 'Rimborsato', 'Riparato']],
        'Cambio data',
      ],
    ],
    ['Ordine', [['Nuovo ordine', ['Concluso', 'Inviata offerta']], 'Modifica', 'Annullamento']],
    ['Assistenza', [['Non si accende', ['Lampadina', 'Cavo o spina', 'In laboratorio']], 'Ricambio', 'Montaggio']],
    'Altro',
  ],
}

/**
 * Why people write to a lamp shop. Support asks for the reason if there is one to tell, so that trying things out is quick; an
 * administrator makes it a duty.
 */
export const seedClosing = async (
  trx: Transaction<DB>,
  {
    tenantId,
    locale,
    numberIds,
    now,
  }: { tenantId: number; locale: 'en' | 'it'; numberIds: ReadonlyMap<string, string>; now: number },
): Promise<void> => {
  await trx
    .insertInto('profiling_trees')
    .values({
      tenant_id: tenantId,
      version: 1,
      reasons: JSON.stringify(trees[locale].map(grown)),
      set_at: new Date(now),
    })
    .execute()
  await trx
    .updateTable('numbers')
    .set({ profiling: 'optional', closing_note: 'optional' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', numberIds.get('Support') ?? null)
    .execute()
}

const grown = (sketch: Sketch): Reason => {
  const [name, below] = typeof sketch === 'string' ? [sketch, []] : sketch
  return { id: v7(), name, active: true, reasons: below.map(grown) }
}
