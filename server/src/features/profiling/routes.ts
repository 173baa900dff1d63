import * as contract from '@centralino/contract/profiling.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getProfiling } from './get-profiling.ts'
import { setProfiling } from './set-profiling.ts'
import { findTree } from './store.ts'
import { treeView } from './view.ts'

export const mountProfiling = (mount: Mount, app: App): void => {
  mount(contract.getProfiling, ({ session }) => app.inTenant(session, getProfiling))
  mount(contract.getProfilingTree, ({ session }) => app.inTenant(session, async (tx) => treeView(await findTree(tx))))
  mount(contract.setProfilingTree, ({ session, body }) =>
    app.inTenant(session, (tx) => setProfiling(tx, session.actor.userId, body)),
  )
}
