import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { locale } from './primitives.ts'
import { me } from './users.ts'

export const signIn = endpoint({
  ...paths.signIn,
  summary: 'Sign in with e-mail and password; the answer sets the session cookie',
  tag: 'sign-in',
  access: 'anyone',
  body: z.strictObject({
    email: z.string().trim().min(1).max(320),
    password: z.string().min(1).max(1024),
    locale: locale.optional(),
  }),
  response: me,
  refusals: ['wrong_credentials', 'too_many_attempts'],
})

export const signOut = endpoint({
  ...paths.signOut,
  summary: 'End this session; open conversations stay open',
  tag: 'sign-in',
  access: 'signed_in',
})

/** What the sign-in page may show; `accounts` is empty unless the demo world is on. */
export const signInOptions = endpoint({
  ...paths.signInOptions,
  summary: 'What the sign-in page offers',
  tag: 'sign-in',
  access: 'anyone',
  response: z.object({
    locales: z.array(locale),
    demo: z
      .object({
        password: z.string(),
        accounts: z.array(
          z.object({ email: z.string(), name: z.string(), role: z.string(), skillset: z.string().nullable() }),
        ),
      })
      .nullable(),
  }),
})
