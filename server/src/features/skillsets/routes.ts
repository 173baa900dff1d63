import * as contract from '@centralino/contract/skillsets.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { changeSkillset } from './change-skillset.ts'
import { listSkillsets } from './list-skillsets.ts'

export const mountSkillsets = (mount: Mount, app: App): void => {
  mount(contract.listSkillsets, async ({ session }) => ({
    items: await app.inTenant({ ...session, snapshot: true }, (tx) => listSkillsets(tx)),
  }))
  mount(contract.changeSkillset, ({ session, params, body }) =>
    app.inTenant(session, (tx) => changeSkillset(tx, params.id, body)),
  )
}
