import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Vault } from '../../platform/crypto.ts'
import type { DB } from '../../platform/db-types.ts'
import { hashPassword } from '../sign-in/hash-password.ts'
import { foundTenant, inFoundingTx } from '../tenants/found-tenant.ts'
import { type DemoAccount, demoAccounts, demoPassword, otherAccount } from './demo-accounts.ts'
import { seedAnswers } from './seed-answers.ts'
import { seedClosing } from './seed-closing.ts'
import { seedCustomerFields } from './seed-customers.ts'
import { seedFiles } from './seed-files.ts'
import { seedTemplates } from './seed-templates.ts'

type DemoTenant = {
  name: string
  locale: 'en' | 'it'
  appSecret: string
  verifyToken: string
  accessToken: string
  wabaId: string
  skillsets: readonly string[]
  numbers: readonly { phoneNumberId: string; display: string; name: string; glyph: string; skillset: string }[]
  accounts: readonly DemoAccount[]
}

const demoTenants: readonly DemoTenant[] = [
  {
    name: 'Bottega Lume',
    locale: 'en',
    appSecret: 'demo-app-secret',
    verifyToken: 'demo-verify-token',
    accessToken: 'demo-access-token',
    wabaId: '200000000000001',
    skillsets: ['Support', 'Sales'],
    numbers: [
      {
        phoneNumberId: '100000000000001',
        display: '+39 02 5550 0101',
        name: 'Support',
        glyph: 'half_disc',
        skillset: 'Support',
      },
      {
        phoneNumberId: '100000000000002',
        display: '+39 02 5550 0102',
        name: 'Sales',
        glyph: 'triangle',
        skillset: 'Sales',
      },
    ],
    accounts: demoAccounts,
  },
  {
    name: 'Altra Azienda',
    locale: 'it',
    appSecret: 'other-app-secret',
    verifyToken: 'other-verify-token',
    accessToken: 'other-access-token',
    wabaId: '200000000000009',
    skillsets: ['Support'],
    numbers: [
      {
        phoneNumberId: '100000000000009',
        display: '+39 02 5550 0109',
        name: 'Support',
        glyph: 'square',
        skillset: 'Support',
      },
    ],
    accounts: [otherAccount],
  },
]

/** How many conversations a demo agent gets at once: few, so that it is easily seen how the next agent takes over. */
const demoMaximum = 4

type DemoOptions = {
  ownerUrl: string
  vault: Vault
  now: number
  /** Where the bytes of files live; without it the shop has none. */
  blobs?: Pick<Blobs, 'put'>
}

/** Puts the demo world into the database unless it is there. `ownerUrl` connects as the role that owns the tables. */
export const seedDemo = (options: DemoOptions): Promise<void> =>
  inFoundingTx(options.ownerUrl, async (trx) => {
    const held = await trx.selectFrom('users').select('id').where('email', '=', otherAccount.email).executeTakeFirst()
    if (held) return
    const passwordHash = await hashPassword(demoPassword)
    for (const tenant of demoTenants) await seedTenant(trx, tenant, options, passwordHash)
  })

const seedTenant = async (
  trx: Transaction<DB>,
  tenant: DemoTenant,
  { vault, now, blobs }: DemoOptions,
  passwordHash: string,
): Promise<void> => {
  const tenantId = await foundTenant(trx, tenant.name, now)
  const own = { tenant_id: tenantId, created_at: new Date(now) }
  const appId = v7()
  const skillsetIds = new Map(tenant.skillsets.map((name) => [name, v7()]))
  const userIds = new Map(tenant.accounts.map((account) => [account.email, v7()]))

  await trx
    .insertInto('whatsapp_apps')
    .values({
      ...own,
      id: appId,
      name: tenant.name,
      app_secret: vault.seal(tenant.appSecret),
      verify_token: vault.seal(tenant.verifyToken),
    })
    .execute()
  await trx
    .insertInto('skillsets')
    .values([...skillsetIds].map(([name, id], position) => ({ tenant_id: tenantId, id, name, position })))
    .execute()
  const numberIds = new Map(tenant.numbers.map((number) => [number, v7()]))
  await trx
    .insertInto('numbers')
    .values(
      tenant.numbers.map((number) => ({
        ...own,
        id: numberIds.get(number) as string,
        app_id: appId,
        phone_number_id: number.phoneNumberId,
        waba_id: tenant.wabaId,
        display_phone_number: number.display,
        name: number.name,
        glyph: number.glyph,
        access_token: vault.seal(tenant.accessToken),
        skillset_id: skillsetIds.get(number.skillset) ?? null,
      })),
    )
    .execute()
  await seedTemplates(trx, tenantId, tenant.wabaId)
  // The own skillset first, then the others: where an immediate transfer goes on to.
  const orders = [...numberIds].flatMap(([{ skillset }, number_id]) =>
    [...new Set([skillset, ...tenant.skillsets])].map((name, position) => ({
      tenant_id: tenantId,
      number_id,
      position,
      skillset_id: skillsetIds.get(name) as string,
    })),
  )
  await trx.insertInto('number_skillsets').values(orders).execute()
  if (tenant.accounts === demoAccounts) await seedCustomerFields(trx, tenantId)
  await trx
    .insertInto('users')
    .values(
      tenant.accounts.map((account) => ({
        ...own,
        id: userIds.get(account.email) as string,
        email: account.email,
        name: account.name,
        role: account.role,
        isolated: account.isolated ?? false,
        password_hash: passwordHash,
        maximum: demoMaximum,
        status_since: own.created_at,
        idle_since: own.created_at,
      })),
    )
    .execute()
  await seedClosing(trx, {
    tenantId,
    locale: tenant.locale,
    numberIds: new Map([...numberIds].map(([{ name }, id]) => [name, id])),
    now,
  })
  await trx
    .insertInto('skillset_members')
    .values(
      tenant.accounts
        .filter((account) => account.skillset !== null)
        .map((account) => ({
          tenant_id: tenantId,
          user_id: userIds.get(account.email) as string,
          skillset_id: skillsetIds.get(account.skillset as string) as string,
        })),
    )
    .execute()
  if (tenant.accounts !== demoAccounts) return
  const messageIds = await seedAnswers(trx, tenantId, skillsetIds)
  const keeper = tenant.accounts.find(({ role }) => role === 'administrator')
  if (blobs && keeper)
    await seedFiles(trx, { tenantId, now, blobs, messageIds, uploaderId: userIds.get(keeper.email) as string })
}
