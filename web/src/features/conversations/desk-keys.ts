import { useKeys } from '../../lib/keys.ts'
import { inPlaceOrder, whoWaits } from '../../live/selectors.ts'
import { useSession } from '../../live/session-context.ts'
import { focusComposer, focusNextRegion, isSomethingOpen } from './focus-regions.ts'

type Desk = { selected: string | null; open: (id: string) => void; onClose: () => void; onDetails: () => void }

type Key = [name: string, does: () => unknown]

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The keys of the desk. They work by where the key lies, whatever is printed on it. */
export function useDeskKeys({ selected, open, onClose, onDetails }: Desk) {
  const { state } = useSession()
  const openIf = (id: string | undefined) => id !== undefined && open(id)
  const step = (by: 1 | -1) => {
    const rows = inPlaceOrder(state.get())
    const at = rows.findIndex(({ id }) => id === selected)
    openIf(at < 0 ? rows.at(by > 0 ? 0 : -1)?.id : rows[at + by]?.id)
  }
  const places = digits.map(
    (digit): Key => [
      `Alt+Digit${digit}`,
      () => openIf(inPlaceOrder(state.get()).find(({ place }, i) => (place ?? i + 1) === digit)?.id),
    ],
  )
  const others: Key[] = [
    ['Alt+KeyN', () => openIf(whoWaits(state.get()).longest?.id)],
    ['Alt+ArrowUp', () => step(-1)],
    ['Alt+ArrowDown', () => step(1)],
    ['Alt+KeyC', onClose],
    ['Alt+KeyG', onDetails],
    ['F6', () => focusNextRegion(1)],
    ['Shift+F6', () => focusNextRegion(-1)],
    ['Escape', () => (isSomethingOpen() ? false : focusComposer())],
  ]
  useKeys(Object.fromEntries([...places, ...others]))
}
