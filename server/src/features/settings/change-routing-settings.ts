import type { RoutingSettings } from '@centralino/contract/routing.ts'
import type { Tx } from '../../platform/tx.ts'
import { retimeReturns } from '../conversations/retime-conversations.ts'
import { getRoutingSettings } from './get-routing-settings.ts'
import { saveRoutingSettings } from './store.ts'

type Changes = { [K in keyof RoutingSettings]?: RoutingSettings[K] | undefined }

/**
 * Changes how conversations are distributed; what is left out stays. Offers and holds under way keep the times they were made with; how
 * long somebody may be away holds at once.
 */
export const changeRoutingSettings = async (tx: Tx, changes: Changes): Promise<RoutingSettings> => {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const before = await getRoutingSettings(tx)
  const settings = { ...before, ...(given as Partial<RoutingSettings>) }
  await saveRoutingSettings(tx, settings)
  if (settings.returnSeconds !== before.returnSeconds) await retimeReturns(tx)
  tx.wake('routing')
  return settings
}
