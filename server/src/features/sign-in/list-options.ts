import type { Answer } from '@centralino/contract/endpoint.ts'
import { locale } from '@centralino/contract/primitives.ts'
import type * as contract from '@centralino/contract/sign-in.ts'
import type { Config } from '../../config.ts'
import { demoAccounts, demoPassword } from '../demo/demo-accounts.ts'

/** What the sign-in page offers: languages, and the accounts of the demo world while it is on. */
export const listOptions = ({ demo }: Pick<Config, 'demo'>): Answer<typeof contract.signInOptions> => ({
  locales: locale.options,
  demo: demo
    ? {
        password: demoPassword,
        accounts: demoAccounts.map(({ email, name, role, skillset }) => ({ email, name, role, skillset })),
      }
    : null,
})
