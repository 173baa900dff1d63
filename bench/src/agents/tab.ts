import { once } from 'node:events'
import type { ServerFrame } from '@centralino/contract/live.ts'
import WebSocket from 'ws'

/** An open console: notes when which customer's message arrived. */
export type Tab = {
  /** In order of arrival; a message that comes twice is here twice. */
  readonly received: { wamid: string; at: number }[]
  /** Frames whose start was not the end of the one before, and resets: the console would have to load again. */
  readonly breaks: number
  forget(): void
  close(): void
}

export const openTab = async (url: string, cookie: string): Promise<Tab> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie },
    perMessageDeflate: false,
  })
  await once(socket, 'open')
  const received: { wamid: string; at: number }[] = []
  let cursor: number | undefined
  let breaks = 0
  const welcomed = new Promise<void>((resolve, reject) => {
    socket.on('message', (data) => {
      const at = performance.now()
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.type === 'welcome') {
        cursor = frame.cursor
        return resolve()
      }
      if (frame.type !== 'events') {
        breaks++
        return
      }
      if (frame.from !== cursor) breaks++
      cursor = frame.to
      for (const wamid of wamidsOf(frame)) received.push({ wamid, at })
    })
    socket.once('close', () => reject(new Error('the server closed a socket')))
  })
  socket.on('error', () => undefined)
  socket.send(JSON.stringify({ type: 'hello', cursor: null }))
  await welcomed
  return {
    received,
    get breaks() {
      return breaks
    },
    forget() {
      received.length = 0
      breaks = 0
    },
    close: () => socket.terminate(),
  }
}

const wamidsOf = ({ events }: Extract<ServerFrame, { type: 'events' }>): string[] =>
  events.flatMap((event) =>
    event.type === 'conversation' ? event.messages.flatMap((message) => message.wamid ?? []) : [],
  )
