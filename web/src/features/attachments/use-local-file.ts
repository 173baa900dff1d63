import { useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

/** The address at which a file of this browser can be shown; `version` changes when its content does. */
export function useLocalFile(id: string, version: number, isWanted: boolean): string | undefined {
  const { uploads } = useSession()
  const [address, setAddress] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content
  useEffect(() => {
    if (!isWanted) return
    let made: string | undefined
    let isOver = false
    void uploads.content(id).then((content) => {
      if (!content || isOver) return
      made = URL.createObjectURL(content)
      setAddress(made)
    })
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [uploads, id, version, isWanted])
  return address
}
