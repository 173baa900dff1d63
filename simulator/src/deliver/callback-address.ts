import type { Hook } from '../world/hook.ts'
import type { World } from '../world/world.ts'

/**
 * Where a webhook goes. An address of the number goes before one of the account, and that before the app's; only what
 * belongs to messages follows the first two. Null: this account's app hears nothing.
 */
export function callbackAddress(world: World, hook: Hook, fallback: string): string | null {
  if (world.unsubscribed.has(hook.businessId)) return null
  const business = world.businesses.get(hook.businessId)
  const app = world.callbacks.get(`app:${hook.businessId}`) ?? business?.callbackUrl ?? fallback
  if (hook.change !== null && hook.change.field !== 'messages') return app
  return world.callbacks.get(`number:${hook.numberId}`) ?? world.callbacks.get(`waba:${hook.businessId}`) ?? app
}
