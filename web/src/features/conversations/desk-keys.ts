import { useKeys } from '../../lib/keys.ts'
import { inPlaceOrder, whoWaits } from '../../live/selectors.ts'
import { useSession } from '../../live/session-context.ts'
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

type Key = [name: string, does: () => unknown]

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/**
 * The keys of the desk. They work by where the key lies, whatever is printed on it. Also where there is nothing to open they
 * are ours: the browser would switch to another tab.
 */
export function useDeskKeys({ selected, open, onEscape, ...desk }: Desk) {
  const { state } = useSession()
  const openIf = (id: string | undefined) => {
    if (id !== undefined) open(id)
  }
  const step = (by: 1 | -1) => {
    const rows = inPlaceOrder(state.get())
    const at = rows.findIndex(({ id }) => id === selected)
    openIf(at < 0 ? rows.at(by > 0 ? 0 : -1)?.id : rows[at + by]?.id)
  }
  const places = digits.map(
    (digit): Key => [
      `Alt+Digit${digit}`,
      () => openIf(inPlaceOrder(state.get()).find(({ place }) => place === digit)?.id),
    ],
  )
  const others: Key[] = [
    ['Alt+KeyN', () => openIf(whoWaits(state.get()).longest?.id)],
    ['Alt+ArrowUp', () => step(-1)],
    ['Alt+ArrowDown', () => step(1)],
    ['Alt+KeyT', desk.onTransfer],
    ['Alt+KeyP', desk.onPark],
    ['Alt+KeyC', desk.onClose],
    ['Alt+KeyG', desk.onDetails],
    ['F6', () => focusNextRegion(1)],
    ['Shift+F6', () => focusNextRegion(-1)],
    [
      'Escape',
      () => {
        if (isSomethingOpen()) return false
        if (!onEscape()) focusComposer()
      },
    ],
  ]
  useKeys(Object.fromEntries([...places, ...others]))
}
