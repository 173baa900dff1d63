/** The three that a user may choose, and `offline`, which only happens. */
export type UserStatus = 'ready' | 'back_office' | 'break' | 'offline'
