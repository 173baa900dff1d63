import { type CatalogueEntry, entry } from './catalogue-entry.ts'
import { accessErrors } from './families/access.ts'
import { accountErrors, accountRanges } from './families/account.ts'
import { callErrors } from './families/call.ts'
import { contentErrors, groupRange } from './families/content.ts'
import { deliveryErrors } from './families/delivery.ts'
import { templateErrors } from './families/template.ts'

/** Every error code we know by itself. */
export const catalogue: readonly CatalogueEntry[] = [
  ...accessErrors,
  ...deliveryErrors,
  ...contentErrors,
  ...templateErrors,
  ...accountErrors,
  ...callErrors,
]

/** Codes Meta numbers in blocks; a code of the catalogue goes before its block. */
export const catalogueRanges: readonly { from: number; to: number; entry: CatalogueEntry }[] = [
  {
    from: 200,
    to: 299,
    entry: entry(200, 'API Permission', 'account', [
      'The connection to WhatsApp lacks a permission for this; an administrator must grant it at Meta.',
      'Al collegamento con WhatsApp manca un permesso; un amministratore deve concederlo su Meta.',
    ]),
  },
  groupRange,
  ...accountRanges,
]

const byCode = new Map(catalogue.map((known) => [known.code, known]))

const unknown = entry(-1, 'Unknown error', 'fix', [
  'WhatsApp refused this for a reason we do not know; read the details and tell an administrator.',
  'WhatsApp l’ha rifiutato per un motivo che non conosciamo; leggi i dettagli e avvisa un amministratore.',
])

/** What a code means and what to do about it; an unknown one is never tried again by itself. */
export function errorFor(code: number): CatalogueEntry {
  const known = byCode.get(code)
  if (known !== undefined) return known
  const range = catalogueRanges.find(({ from, to }) => code >= from && code <= to)
  return { ...(range?.entry ?? unknown), code }
}
