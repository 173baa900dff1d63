import type { App } from '../../platform/app.ts'

/** A Meta app: whoever signs with its secret speaks for its tenant. */
export type KnownApp = { tenantId: number; id: string; secret: string; verifyToken: string }

export type Apps = {
  known(): Promise<readonly KnownApp[]>
  /** Reads them again, at most every two seconds: a secret may have been added since. */
  refreshed(): Promise<readonly KnownApp[]>
}

/** Keeps the apps of all tenants at hand, decrypted. */
export const createApps = (app: App): Apps => {
  let held: { apps: readonly KnownApp[]; at: number } | null = null
  const load = async (maxAge: number): Promise<readonly KnownApp[]> => {
    if (held && app.clock.now() - held.at < maxAge) return held.apps
    const rows = await app.database.platform
      .selectFrom('whatsapp_apps')
      .select(['tenant_id', 'id', 'app_secret', 'verify_token'])
      .orderBy('tenant_id')
      .orderBy('id')
      .execute()
    const apps = rows.map((row) => ({
      tenantId: row.tenant_id,
      id: row.id,
      secret: app.vault.open(row.app_secret),
      verifyToken: app.vault.open(row.verify_token),
    }))
    held = { apps, at: app.clock.now() }
    return apps
  }
  return { known: () => load(60_000), refreshed: () => load(2_000) }
}
