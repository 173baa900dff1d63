import { useEffect, useState } from 'react'

const HELD = 300

/** Whether Alt alone has been held for a moment: the places then show their keys. */
export function useAltHeld(): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const down = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || event.repeat) return
      timer = setTimeout(() => setHeld(true), HELD)
    }
    const up = () => {
      clearTimeout(timer)
      setHeld(false)
    }
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    window.addEventListener('blur', up)
    return () => {
      up()
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('blur', up)
    }
  }, [])
  return isHeld
}
