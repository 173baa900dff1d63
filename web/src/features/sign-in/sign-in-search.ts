export type SignInSearch = {
  /** The page one was on the way to, with what its address says. */
  back?: string
  /** The session has ended by itself. */
  ended?: boolean
}

/** A page of the console, never another place: what each page makes of the rest is its own check. */
const PAGE = /^\/(?!sign-in\b)[a-z][\w/-]{0,200}(\?[\w=&%.,:+~-]{0,500})?$/

/** What the address of the sign-in page may say; anything else is not followed. */
export const signInSearch = ({ back, ended }: Record<string, unknown>): SignInSearch => ({
  ...(typeof back === 'string' && PAGE.test(back) ? { back } : {}),
  ...(ended === true ? { ended } : {}),
})

/** What is still wanted after signing in of where one is: something of a page. Who was on the way to a page as such begins at Home. */
export const wantedIn = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Pick<SignInSearch, 'back'> =>
  /^\/[^/]*\/?$/.test(pathname) && search === '' ? {} : signInSearch({ back: pathname + search })
