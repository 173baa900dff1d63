import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { ShownNumberRow } from './store.ts'

export const numberView = (row: ShownNumberRow): DeskNumber => ({
  id: row.id,
  name: row.name,
  phoneNumberId: row.phone_number_id,
  displayPhoneNumber: row.display_phone_number,
  glyph: row.glyph as DeskNumber['glyph'],
  closing: { profiling: row.profiling, notes: row.closing_note },
  outbound: row.outbound,
})
