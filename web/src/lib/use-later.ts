import { useEffect, useState } from 'react'

/** The value as it was when nobody changed it for a moment: what is typed is not asked for letter by letter. */
export function useLater<Value>(value: Value, ms = 200): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return later
}
