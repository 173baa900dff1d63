/** What a user is doing, as colleagues see it. */
export const userStatuses = ['ready', 'back_office', 'break', 'offline'] as const

export type UserStatus = (typeof userStatuses)[number]

/** The statuses a user may choose; `offline` is what remains when nobody is signed in. */
export const choosableStatuses = ['ready', 'back_office', 'break'] as const satisfies readonly UserStatus[]

export type ChoosableStatus = (typeof choosableStatuses)[number]

/** The status after signing in: nothing arrives before the user chooses Ready. */
export const STATUS_AFTER_SIGN_IN: ChoosableStatus = 'back_office'

/** Whether a user may set this status himself or herself. */
export function mayChoose(status: string): status is ChoosableStatus {
  return (choosableStatuses as readonly string[]).includes(status)
}

/** Whether conversations may be assigned automatically to a user in this status. */
export function isEligible(status: UserStatus): boolean {
  return status === 'ready'
}
