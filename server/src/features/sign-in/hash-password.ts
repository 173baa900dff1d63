import { hash, verify } from '@node-rs/argon2'
import { randomToken } from '../../platform/crypto.ts'

// OWASP's minimum for argon2id, which is the algorithm the library uses when none is named.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same password typed on another system may come in another Unicode form. */
const normal = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

export type VerifyPassword = (passwordHash: string | null, password: string) => Promise<boolean>

/** Checks passwords; an account that does not exist, or has no password, takes as long as one that has. */
export const createVerifyPassword = (): VerifyPassword => {
  const nobodys = hashPassword(randomToken())
  return async (passwordHash, password) => {
    const matches = await verify(passwordHash ?? (await nobodys), normal(password))
    return matches && passwordHash !== null
  }
}
