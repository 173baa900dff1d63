import { useSyncExternalStore } from 'react'

/** Whether somebody is at this tab. */
export const isLooking = () => !document.hidden && document.hasFocus()

function subscribe(listener: () => void) {
  window.addEventListener('focus', listener)
  window.addEventListener('blur', listener)
  document.addEventListener('visibilitychange', listener)
  return () => {
    window.removeEventListener('focus', listener)
    window.removeEventListener('blur', listener)
    document.removeEventListener('visibilitychange', listener)
  }
}

export const useIsLooking = (): boolean => useSyncExternalStore(subscribe, isLooking)
