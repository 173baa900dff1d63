import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { storage } from '../../lib/storage.ts'
import { useMe, useSession } from '../../live/session-context.ts'

const schemes = { system: 'auto', light: 'light', dark: 'dark' } as const
const themes = { auto: 'system', light: 'light', dark: 'dark' } as const

/** The appearance follows the user; this browser keeps it for the first paint of the next visit. */
export function useOwnTheme() {
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const session = useSession()
  const wanted = schemes[me.settings.theme]
  const first = useRef({ me, colorScheme })
  // What was chosen here before settings followed the person is taken along, once.
  useEffect(() => {
    const { me, colorScheme } = first.current
    const isTaken = storage.get('settings.taken') === '1'
    storage.set('settings.taken', '1')
    if (me.settingsRevision > 0 || isTaken) return
    const theme = themes[colorScheme]
    const isCompact = storage.get(`compact.${me.id}`) === '1'
    if (theme === 'system' && !isCompact) return
    session.settings
      .change({ ...(theme !== 'system' && { theme }), ...(isCompact && { density: 'compact' as const }) })
      .then(() => storage.remove(`compact.${me.id}`))
      .catch(() => undefined)
  }, [session])
  useEffect(() => {
    setColorScheme(wanted)
  }, [wanted, setColorScheme])
}
