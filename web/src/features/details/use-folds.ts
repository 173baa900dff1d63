import { useKeptNames } from '../../lib/use-kept.ts'

/** Which sections of the details are folded, as this browser remembers it. */
export function useFolds(sections: readonly string[]) {
  const [folded, keep] = useKeptNames('details.folded')
  const isAllFolded = sections.every((name) => folded.includes(name))
  return {
    isOpen: (name: string) => !folded.includes(name),
    toggle: (name: string) => keep(folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name]),
    isAllFolded,
    toggleAll: () => keep(isAllFolded ? [] : [...sections]),
  }
}
