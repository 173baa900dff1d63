import * as contract from '@centralino/contract/numbers.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { listNumbers } from './list-numbers.ts'

export const mountNumbers = (mount: Mount, app: App): void => {
  mount(contract.listNumbers, async ({ session }) => ({ items: await app.inTenant(session, listNumbers) }))
}
