import type { Role } from '@centralino/domain/access/can.ts'

/** Known to everybody: accounts of the demo world can sign in only while it is on. */
export const demoPassword = 'Centralino-demo-1'

export type DemoAccount = { email: string; name: string; role: Role; skillset: string | null; isolated?: true }

/** The people of Bottega Lume, whom the sign-in page offers in demo mode. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'anna@demo.test', name: 'Anna Bianchi', role: 'agent', skillset: 'Support' },
  { email: 'carla@demo.test', name: 'Carla Rossi', role: 'agent', skillset: 'Support' },
  { email: 'bruno@demo.test', name: 'Bruno Ferri', role: 'agent', skillset: 'Sales', isolated: true },
  { email: 'dario@demo.test', name: 'Dario Conti', role: 'supervisor', skillset: null },
  { email: 'elena@demo.test', name: 'Elena Greco', role: 'administrator', skillset: null },
]

/** The only person of the second tenant, who proves that tenants see nothing of each other. */
export const otherAccount: DemoAccount = {
  email: 'other@demo.test',
  name: 'Olga Altieri',
  role: 'administrator',
  skillset: 'Support',
}

const addresses = new Set([...demoAccounts, otherAccount].map((account) => account.email))

/** Whether an address belongs to the demo world; `.test` addresses are nobody's. */
export const isDemoAddress = (email: string): boolean => addresses.has(email.toLowerCase())
