import type { RoutingSettings } from '@centralino/contract/routing.ts'
import type { Tx } from '../../platform/tx.ts'
import { findRoutingSettings } from './store.ts'

/** What holds until an administrator says otherwise: the defaults of the table. */
const defaults: RoutingSettings = {
  responseSeconds: 180,
  missesUntilBreak: 3,
  personalSeconds: 1_800,
  returnSeconds: 1_800,
  graceSeconds: 60,
  exclusiveEnd: 'requeue',
  lastAgentSeconds: 0,
  overMaximum: false,
}

/** How conversations are distributed in this tenant. */
export const getRoutingSettings = async (tx: Tx): Promise<RoutingSettings> =>
  (await findRoutingSettings(tx)) ?? defaults
