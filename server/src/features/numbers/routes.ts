import * as rules from '@centralino/contract/number-rules.ts'
import * as contract from '@centralino/contract/numbers.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getNumberRules } from './get-number-rules.ts'
import { listNumbers } from './list-numbers.ts'
import { setNumberRules } from './set-number-rules.ts'

export const mountNumbers = (mount: Mount, app: App): void => {
  mount(contract.listNumbers, async ({ session }) => ({ items: await app.inTenant(session, listNumbers) }))
  mount(rules.getNumberRules, ({ session, params }) => app.inTenant(session, (tx) => getNumberRules(tx, params.id)))
  mount(rules.setNumberRules, ({ session, params, body }) =>
    app.inTenant(session, (tx) => setNumberRules(tx, params.id, body)),
  )
}
