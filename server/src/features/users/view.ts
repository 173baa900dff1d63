import type { Me, User } from '@centralino/contract/users.ts'
import { settingsView } from './settings-view.ts'
import type { ColleagueRow, MeRow } from './store.ts'

export const userView = (row: ColleagueRow): User => ({
  id: row.id,
  name: row.name,
  role: row.role as User['role'],
  status: row.status as User['status'],
  statusSince: row.status_since.toISOString(),
  revision: row.revision,
})

export const meView = (row: MeRow): Me => ({
  ...userView(row),
  email: row.email,
  locale: row.locale as Me['locale'],
  isolated: row.isolated,
  maximum: row.maximum,
  skillsets: row.skillsets,
  tenant: { name: row.tenant_name, timeZone: row.time_zone },
  settings: settingsView(row.chosen),
  settingsRevision: row.settings_revision,
})
