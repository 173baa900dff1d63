import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

type ListPath = '/customers' | '/history' | '/queue' | '/sent' | '/waiting'

/** The router takes only what it can compare; what a list reads is plain. */
const useRead = <Address extends object>(read: (raw: Record<string, unknown>) => Address): Address =>
  useSearch({
    strict: false,
    select: read as (raw: object) => Record<string, string>,
    structuralSharing: true,
  }) as Address

/** Search, filters, order and the open row of a list live in the address: it can be shared, reloaded and gone back from. */
export function useListAddress<Address extends object>(to: ListPath, read: (raw: Record<string, unknown>) => Address) {
  const navigate = useNavigate()
  const address = useRead(read)
  // What is opened can be left by Back; a filter is no place to go back to.
  const change = useCallback(
    (part: Partial<Record<keyof Address, unknown>>, replace = true) =>
      void navigate({ to, search: read({ ...address, ...part }), replace }),
    [navigate, to, read, address],
  )
  const onSelect = useCallback(
    (row: string) => void navigate({ to, search: read({ ...address, row }) }),
    [navigate, to, read, address],
  )
  const onLeave = useCallback(
    () => void navigate({ to, search: read({ ...address, row: undefined }), replace: true }),
    [navigate, to, read, address],
  )
  return { address, change, onSelect, onLeave }
}
