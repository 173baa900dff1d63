import { useEffect, useMemo } from 'react'
import { isOurs, keyName } from '../../lib/keys.ts'
import { useSettings } from '../../live/use-settings.ts'
import { runOf, useCommands } from './command-store.ts'
import { commandsByKey } from './key-of.ts'
import { openOverlay, overlay } from './overlays.ts'

/** The keys of all commands, on every page, as this user has them. */
export function CommandKeys() {
  const { keys, singleKeys } = useSettings()
  const byKey = useMemo(() => commandsByKey(keys), [keys])
  useCommands({ find: () => openOverlay('bar'), keys: () => openOverlay('keys') })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOurs(event)) return
      const id = singleKeys && event.key === '?' && !isWriting(event) ? 'keys' : byKey.get(keyName(event))
      if (id === undefined || (overlay.get() !== null && id !== 'find' && id !== 'keys')) return
      const run = runOf(id)
      // A key of ours that does nothing here is not the browser's either: Alt and a digit would change the tab.
      if (!run ? event.altKey : run() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [byKey, singleKeys])
  return null
}

const isWriting = ({ target, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  altKey ||
  ctrlKey ||
  metaKey ||
  (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
