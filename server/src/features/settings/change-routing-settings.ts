import type { RoutingSettings } from '@centralino/contract/routing.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from './get-routing-settings.ts'
import { saveRoutingSettings } from './store.ts'

type Changes = { [K in keyof RoutingSettings]?: RoutingSettings[K] | undefined }

/** Changes how conversations are distributed; what is left out stays. Offers and holds under way keep the times they were made with. */
export const changeRoutingSettings = async (tx: Tx, changes: Changes): Promise<RoutingSettings> => {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const settings = { ...(await getRoutingSettings(tx)), ...(given as Partial<RoutingSettings>) }
  await saveRoutingSettings(tx, settings)
  tx.wake('routing')
  return settings
}
