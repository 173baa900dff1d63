import { useEffect, useState } from 'react'

/** Whether something has been true for a while: what is over sooner is never shown. */
export function useDelayed(isOn: boolean, ms = 150): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!isOn) return setDue(false)
    const timer = setTimeout(() => setDue(true), ms)
    return () => clearTimeout(timer)
  }, [isOn, ms])
  return isOn && isDue
}
