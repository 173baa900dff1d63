import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { FirstNumber } from '../../config.ts'
import { randomToken, type Vault } from '../../platform/crypto.ts'
import type { DB } from '../../platform/db-types.ts'
import { isDemoAddress } from '../demo/demo-accounts.ts'
import { hashPassword } from '../sign-in/hash-password.ts'
import { enterTenant, foundTenant, inFoundingTx } from '../tenants/found-tenant.ts'

const administrator = 'admin@localhost'

type Options = {
  ownerUrl: string
  vault: Vault
  now: number
  /** Null: nobody connected WhatsApp yet; a tenant and its administrator are needed all the same. */
  firstNumber: FirstNumber | null
  /** Where the first administrator's password is said, once; it is kept nowhere. */
  say?: (line: string) => void
}

/**
 * Makes an empty installation usable: a tenant, its administrator and the number named in the environment. What is there
 * already stays as it is. `ownerUrl` connects as the role that owns the tables.
 */
export const seedFirstNumber = async ({ ownerUrl, vault, now, firstNumber, say = print }: Options): Promise<void> => {
  const password = await inFoundingTx(ownerUrl, async (trx) => {
    const managed = firstNumber !== null && (await isManaged(trx, firstNumber.phoneNumberId))
    const held = await firstTenant(trx)
    const tenantId = held ?? (await foundTenant(trx, 'Centralino', now))
    await enterTenant(trx, tenantId)
    const password = (await hasUsers(trx, tenantId)) ? null : await addAdministrator(trx, tenantId, now)
    if (firstNumber && !managed) await addNumber(trx, tenantId, firstNumber, vault, now)
    return password
  })
  if (password) say(`First administrator: ${administrator} ${password}\n`)
}

const print = (line: string): void => void process.stdout.write(line)

/** Asked in the platform's scope, which sees all tenants: a number belongs to one. */
const isManaged = async (trx: Transaction<DB>, phoneNumberId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('numbers')
    .select('id')
    .where('phone_number_id', '=', phoneNumberId)
    .executeTakeFirst()
  return row !== undefined
}

/** The oldest tenant that is not of the demo world, which may lie in the same database from an earlier start. */
const firstTenant = async (trx: Transaction<DB>): Promise<number | null> => {
  const tenants = await trx.selectFrom('tenants').select('id').orderBy('id').execute()
  const users = await trx.selectFrom('users').select(['tenant_id', 'email']).where('email', 'like', '%.test').execute()
  const demo = new Set(users.filter(({ email }) => isDemoAddress(email)).map((user) => user.tenant_id))
  return tenants.find(({ id }) => !demo.has(id))?.id ?? null
}

const hasUsers = async (trx: Transaction<DB>, tenantId: number): Promise<boolean> => {
  const row = await trx.selectFrom('users').select('id').where('tenant_id', '=', tenantId).executeTakeFirst()
  return row !== undefined
}

/** Returns the password. */
const addAdministrator = async (trx: Transaction<DB>, tenantId: number, now: number): Promise<string> => {
  const [password, at] = [randomToken(), new Date(now)]
  await trx
    .insertInto('users')
    .values({
      tenant_id: tenantId,
      id: v7(),
      email: administrator,
      name: 'Administrator',
      role: 'administrator',
      password_hash: await hashPassword(password),
      status_since: at,
      idle_since: at,
      created_at: at,
    })
    .execute()
  return password
}

const addNumber = async (
  trx: Transaction<DB>,
  tenantId: number,
  first: FirstNumber,
  vault: Vault,
  now: number,
): Promise<void> => {
  await trx
    .insertInto('numbers')
    .values({
      tenant_id: tenantId,
      id: v7(),
      app_id: await appOf(trx, tenantId, first, vault, now),
      phone_number_id: first.phoneNumberId,
      waba_id: first.wabaId,
      // Until somebody names it: the environment knows neither the name nor the number that customers see.
      display_phone_number: first.phoneNumberId,
      name: first.phoneNumberId,
      glyph: 'half_disc',
      access_token: vault.seal(first.accessToken),
      skillset_id: await skillsetFor(trx, tenantId),
      created_at: new Date(now),
    })
    .execute()
}

/** Another number may be of the same app, which has one secret. */
const appOf = async (
  trx: Transaction<DB>,
  tenantId: number,
  first: FirstNumber,
  vault: Vault,
  now: number,
): Promise<string> => {
  const apps = await trx
    .selectFrom('whatsapp_apps')
    .select(['id', 'app_secret'])
    .where('tenant_id', '=', tenantId)
    .execute()
  const held = apps.find((app) => vault.open(app.app_secret) === first.appSecret)
  if (held) return held.id
  const secrets = { app_secret: vault.seal(first.appSecret), verify_token: vault.seal(first.verifyToken) }
  const app = { tenant_id: tenantId, id: v7(), name: 'WhatsApp', created_at: new Date(now), ...secrets }
  await trx.insertInto('whatsapp_apps').values(app).execute()
  return app.id
}

/** The first skillset, or a new one with everybody in it, so that customers reach somebody before anything is configured. */
const skillsetFor = async (trx: Transaction<DB>, tenantId: number): Promise<string> => {
  const held = await trx
    .selectFrom('skillsets')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .executeTakeFirst()
  if (held) return held.id
  const id = v7()
  await trx.insertInto('skillsets').values({ tenant_id: tenantId, id, name: 'General' }).execute()
  await trx
    .insertInto('skillset_members')
    .columns(['tenant_id', 'skillset_id', 'user_id'])
    .expression((e) =>
      e
        .selectFrom('users')
        .select(['tenant_id', e.val(id).as('skillset_id'), 'id'])
        .where('tenant_id', '=', tenantId),
    )
    .execute()
  return id
}
