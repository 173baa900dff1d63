import * as contract from '@centralino/contract/outbound.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { setConsent } from '../customers/set-consent.ts'
import { startConversation } from './start-conversation.ts'

export const mountOutbound = (mount: Mount, app: App): void => {
  mount(contract.startConversation, ({ session, body }) =>
    app.inTenant(session, (tx) => startConversation(tx, session.actor, body)),
  )
  mount(contract.setConsent, ({ session, params, body }) =>
    app.inTenant(session, (tx) => setConsent(tx, params.id, body.refused)),
  )
}
