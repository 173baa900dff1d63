import { printKey } from '../../lib/keys.ts'
import { useSettings } from '../../live/use-settings.ts'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import { useAltHeld } from '../conversations/use-alt-held.ts'
import type { CommandId } from './catalog.ts'
import { keyOf } from './key-of.ts'

/** The key of a command, printed while Alt is held. */
export function KeyHint({ command }: { command: CommandId }) {
  const { keys } = useSettings()
  const isHeld = useAltHeld()
  const key = keyOf(command, keys)
  if (!isHeld || key === undefined) return null
  return (
    <span aria-hidden="true">
      <KeyCap>{printKey(key)}</KeyCap>
    </span>
  )
}
