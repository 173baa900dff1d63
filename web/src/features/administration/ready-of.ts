import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import type { User } from '@centralino/contract/users.ts'

/** How many of a skillset's members are Ready now, by the live statuses where they are known. */
export const readyOf = ({ members }: SkillsetDetails, users: Readonly<Record<string, User>>): number =>
  members.filter(({ user }) => (users[user.id] ?? user).status === 'ready').length
