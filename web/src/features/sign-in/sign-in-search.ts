export type SignInSearch = {
  /** The conversation one was on the way to. */
  to?: string
  /** The file a mail's link leads to. */
  file?: string
  /** The session has ended by itself. */
  ended?: boolean
}

const ID = /^[\w-]{1,64}$/

/** What the address of the sign-in page may say; anything else is not followed. */
export const signInSearch = ({ to, file, ended }: Record<string, unknown>): SignInSearch => ({
  ...(typeof to === 'string' && ID.test(to) ? { to } : {}),
  ...(typeof file === 'string' && ID.test(file) ? { file } : {}),
  ...(ended === true ? { ended } : {}),
})

/** Where a path leads that is still wanted after signing in: to a conversation, or to a file. */
export const wantedIn = (path: string): Pick<SignInSearch, 'to' | 'file'> => {
  const [, page, id] = /^\/(conversations|files)\/([\w-]{1,64})\/?$/.exec(path) ?? []
  if (id === undefined) return {}
  return page === 'files' ? { file: id } : { to: id }
}
