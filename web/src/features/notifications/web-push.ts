import { Refused } from '@centralino/contract/client.ts'
import type { Api } from '../../lib/api.ts'
import { registerWorker } from '../../lib/register-worker.ts'
import { storage } from '../../lib/storage.ts'

/** What this browser can and may do about push messages. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

const keyFor = (userId: string) => `push.${userId}`

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

export async function pushState(userId: string): Promise<PushState> {
  if (!isSupported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  return subscription && storage.get(keyFor(userId)) === '1' ? 'on' : 'off'
}

/** After a click: asks the browser's user, subscribes, and tells the server. */
export async function turnPushOn(api: Api, userId: string): Promise<PushState> {
  if (!isSupported()) return 'unsupported'
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  await subscribe(api)
  storage.set(keyFor(userId), '1')
  return 'on'
}

export async function turnPushOff(api: Api, userId: string): Promise<PushState> {
  storage.remove(keyFor(userId))
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  const { items } = await api.getPush()
  const here = items.find((item) => item.here)
  if (here) {
    await api.unsubscribePush({ params: { id: here.id } }).catch((error: unknown) => {
      if (!(error instanceof Refused && error.code === 'not_found')) throw error
    })
  }
  return 'off'
}

/** A subscription ends with its session: who signs in again where push was on has it on again. */
export async function keepPush(api: Api, userId: string): Promise<void> {
  if (!isSupported() || storage.get(keyFor(userId)) !== '1' || Notification.permission !== 'granted') return
  await subscribe(api).catch(() => undefined)
}

async function subscribe(api: Api) {
  await registerWorker()
  const { pushManager } = await navigator.serviceWorker.ready
  const { publicKey } = await api.getPush()
  const held = await pushManager.getSubscription()
  // Agreed to under another key, which nobody has any more.
  if (held && !isSameKey(held.options.applicationServerKey, publicKey)) await held.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.toJSON()
  await api.subscribePush({
    body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } },
  })
}

function isSameKey(held: ArrayBuffer | null, publicKey: string): boolean {
  if (!held) return false
  const text = btoa(String.fromCharCode(...new Uint8Array(held)))
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === publicKey.replace(/=+$/, '')
}
