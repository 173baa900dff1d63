import type { ManagedNumber } from '@centralino/contract/numbers.ts'
import type { ShownNumberRow } from './store.ts'

export const numberView = (row: ShownNumberRow): ManagedNumber => ({
  id: row.id,
  name: row.name,
  phoneNumberId: row.phone_number_id,
  displayPhoneNumber: row.display_phone_number,
  glyph: row.glyph as ManagedNumber['glyph'],
})
