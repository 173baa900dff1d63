export type SignInSearch = {
  /** The conversation one was on the way to. */
  to?: string
  /** The session has ended by itself. */
  ended?: boolean
}

const ID = /^[\w-]{1,64}$/

/** What the address of the sign-in page may say; anything else is not followed. */
export const signInSearch = ({ to, ended }: Record<string, unknown>): SignInSearch => ({
  ...(typeof to === 'string' && ID.test(to) ? { to } : {}),
  ...(ended === true ? { ended } : {}),
})

/** The conversation that a path leads to. */
export const conversationIn = (path: string): string | undefined =>
  /^\/conversations\/([\w-]{1,64})\/?$/.exec(path)?.[1]
