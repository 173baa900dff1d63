import { useEffect } from 'react'
import { speak } from '../lib/i18n.ts'
import { useMe } from '../live/session-context.ts'

/** The console speaks the language of who is signed in, also when another tab changes it. */
export function useOwnLanguage() {
  const { locale } = useMe()
  useEffect(() => {
    void speak(locale)
  }, [locale])
}
