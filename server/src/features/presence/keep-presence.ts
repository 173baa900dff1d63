import type { App } from '../../platform/app.ts'
import type { Session } from '../../platform/http/session.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { holdUser } from '../sign-in/hold-user.ts'
import { setTimers } from '../timers/change-timers.ts'
import { leaveDesk } from './leave-desk.ts'
import { returnToDesk } from './return-to-desk.ts'

/** How often a process says that its users are still connected, in milliseconds. */
export const signOfLife = 20_000

/**
 * A user's console is connected. Each sign of life moves a timer ahead; it is due when no process has given one for the grace
 * time, however the connection or the process was lost.
 */
export const connect = (app: App, session: Session): Promise<void> =>
  app.inTenant(session, async (tx) => {
    await holdRouting(tx)
    const user = await holdUser(tx, session.actor.userId)
    if (!user?.enabled) return
    await expectSigns(tx, [session.actor.userId])
    if (user.status === 'offline') await returnToDesk(tx, session.actor.userId)
  })

/** All users connected to this process, by tenant, are alive. */
export const giveSigns = async (app: App): Promise<void> => {
  for (const [tenantId, userIds] of app.hub.connected())
    await app.inTenant({ tenantId }, (tx) => expectSigns(tx, userIds))
}

const expectSigns = async (tx: Tx, userIds: readonly string[]): Promise<void> => {
  const { graceSeconds } = await getRoutingSettings(tx)
  await setTimers(tx, 'presence', userIds, tx.now + signOfLife + graceSeconds * 1000)
}

/** No process has heard of the user for the grace time. */
export const onSilence = async (tx: Tx, userId: string, take: () => Promise<boolean>): Promise<void> => {
  await holdUser(tx, userId)
  if (await take()) await leaveDesk(tx, userId)
}
