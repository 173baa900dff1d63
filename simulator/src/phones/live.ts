import type { LiveMessage } from '../live/live-message.ts'
import { root } from './root.ts'
import { setConnection, take } from './store.ts'

const shortest = 300
const longest = 5000

/** Keeps a connection to the simulator; after an interruption the next hello brings everything up to date. */
export function connect(wait = shortest): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${root}/live`)
  let next = wait
  socket.addEventListener('message', ({ data }) => {
    next = shortest
    take(JSON.parse(String(data)) as LiveMessage)
  })
  socket.addEventListener('close', () => {
    setConnection('lost')
    setTimeout(() => connect(Math.min(longest, next * 2)), next)
  })
}
