import webPush from 'web-push'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/tx.ts'
import { dropKeys, findKeys, keepKeys, type StoredKeys } from './key-store.ts'

export type VapidKeys = { publicKey: string; privateKey: string }

/** What a push service knows us by: the operator's keys if there are some, else the tenant's own, made when first needed. */
export const ownKeys = async (tx: Tx, { config, vault }: Pick<App, 'config' | 'vault'>): Promise<VapidKeys> => {
  if (config.push.keys) return config.push.keys
  const stored = await findKeys(tx)
  const kept = stored && openKeys(stored, vault)
  if (kept) return kept
  // Sealed with another SECRET_KEY: those who subscribed under it have to agree anew, which their consoles do by themselves.
  if (stored) await dropKeys(tx)
  const made = webPush.generateVAPIDKeys()
  const held = await keepKeys(tx, { public_key: made.publicKey, private_key: vault.seal(made.privateKey) })
  return openKeys(held, vault) ?? made
}

const openKeys = (stored: StoredKeys, vault: App['vault']): VapidKeys | null => {
  try {
    return { publicKey: stored.public_key, privateKey: vault.open(stored.private_key) }
  } catch {
    return null
  }
}
