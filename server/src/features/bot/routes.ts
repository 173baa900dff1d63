import * as contract from '@centralino/contract/bot.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getBot } from './get-bot.ts'
import { setBot } from './set-bot.ts'

export const mountBot = (mount: Mount, app: App): void => {
  mount(contract.getBot, async ({ session, params }) => ({
    bot: await app.inTenant(session, (tx) => getBot(tx, params.id)),
  }))
  mount(contract.setBot, async ({ session, params, body }) => ({
    bot: await app.inTenant(session, (tx) => setBot(tx, params.id, body.bot)),
  }))
}
