import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { personalSettings } from './personal-settings.ts'
import { id, instant, locale } from './primitives.ts'

export const role = z.enum(['administrator', 'supervisor', 'agent'])
export const chosenStatus = z.enum(['ready', 'back_office', 'break'])
export const userStatus = z.enum([...chosenStatus.options, 'offline'])

export const skillset = z.object({ id, name: z.string() })
export type Skillset = z.infer<typeof skillset>

/** A colleague as every signed-in user of the tenant may see them. */
export const user = z.object({
  id,
  name: z.string(),
  role,
  status: userStatus,
  statusSince: instant,
  revision: z.number().int(),
})
export type User = z.infer<typeof user>

/** The signed-in user. `maximum` is how many conversations are assigned automatically at once. */
export const me = user.extend({
  email: z.string(),
  locale,
  isolated: z.boolean(),
  maximum: z.number().int(),
  skillsets: z.array(skillset),
  tenant: z.object({ name: z.string(), timeZone: z.string() }),
  settings: personalSettings,
  settingsRevision: z.number().int(),
})
export type Me = z.infer<typeof me>

export const getMe = endpoint({
  ...paths.getMe,
  summary: 'The signed-in user',
  tag: 'me',
  access: 'signed_in',
  response: me,
})

export const setMyStatus = endpoint({
  ...paths.setMyStatus,
  summary: 'Choose Ready, Back office or Break',
  tag: 'me',
  access: 'signed_in',
  body: z.strictObject({ status: chosenStatus }),
  response: me,
})

export const setMyLocale = endpoint({
  ...paths.setMyLocale,
  summary: 'Choose the language of the console and of mails',
  tag: 'me',
  access: 'signed_in',
  body: z.strictObject({ locale }),
  response: me,
})
