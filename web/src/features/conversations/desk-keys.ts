import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../lib/keys.ts'
import { inPlaceOrder, whoWaits } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { useCommands } from '../commands/command-store.ts'
import { focusComposer, focusNextRegion, isSomethingOpen } from './focus-regions.ts'

type Desk = {
  selected: string | null
  open: (id: string) => void
  onTransfer: () => void
  onPark: () => void
  onClose: () => void
  onDetails: () => void
  /** Closes what lies over the thread; answers whether something did. */
  onEscape: () => boolean
}

/** What can be done at the desk, by key or from the command bar. */
export function useDeskKeys({ selected, open, onEscape, ...desk }: Desk) {
  const rows = useConsole(inPlaceOrder)
  const openIf = (id: string | undefined) => {
    if (id !== undefined) open(id)
  }
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === selected)
    openIf(at < 0 ? rows.at(by > 0 ? 0 : -1)?.id : rows[at + by]?.id)
  }
  const { longest } = useConsole(whoWaits)
  const navigate = useNavigate()
  const chosen = rows.find(({ id }) => id === selected)
  const ifChosen = (does: () => void) => (chosen ? does : undefined)
  const toPlace = (place: number) => {
    const there = rows.find((row) => row.place === place)
    return there && (() => open(there.id))
  }
  useCommands({
    answerLongest: longest && (() => open(longest.id)),
    previousPlace: rows.length > 0 ? () => step(-1) : undefined,
    nextPlace: rows.length > 0 ? () => step(1) : undefined,
    transfer: ifChosen(desk.onTransfer),
    park: ifChosen(desk.onPark),
    close: ifChosen(desk.onClose),
    details: ifChosen(desk.onDetails),
    showCustomer: chosen && (() => void navigate({ to: '/customers', search: { row: chosen.customer.id } })),
    place1: toPlace(1),
    place2: toPlace(2),
    place3: toPlace(3),
    place4: toPlace(4),
    place5: toPlace(5),
    place6: toPlace(6),
    place7: toPlace(7),
    place8: toPlace(8),
    place9: toPlace(9),
  })
  const stepBack = () => {
    if (isSomethingOpen()) return false
    if (!onEscape()) focusComposer()
  }
  const keys: [string, () => unknown][] = [
    ['F6', () => focusNextRegion(1)],
    ['Shift+F6', () => focusNextRegion(-1)],
    ['Escape', stepBack],
  ]
  useKeys(Object.fromEntries(keys))
}
