export type CustomersSearch = {
  q?: string
  /** The customer that is shown. */
  row?: string
}

const ID = /^[\w-]{1,64}$/

/** What the address of the customers may say; anything else is forgotten. */
export const customersSearch = ({ q, row }: Record<string, unknown>): CustomersSearch => ({
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(typeof row === 'string' && ID.test(row) ? { row } : {}),
})
