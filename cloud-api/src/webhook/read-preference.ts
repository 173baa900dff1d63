import { type JsonObject, textAt } from './json-object.ts'
import type { PreferenceUpdate, UserAction } from './preference-update.ts'
import { readTime } from './read-time.ts'

/** One preference, undefined when it does not say what is wanted. */
export function readPreference(raw: JsonObject): PreferenceUpdate | undefined {
  const value = textAt(raw, 'value')
  if (value === undefined) return undefined
  const waId = textAt(raw, 'wa_id')
  const userId = textAt(raw, 'user_id')
  const detail = textAt(raw, 'detail')
  const signupId = textAt(raw, 'signup_id')
  return {
    ...(waId !== undefined && { waId }),
    ...(userId !== undefined && { userId }),
    category: textAt(raw, 'category') ?? '',
    value,
    ...(detail !== undefined && { detail }),
    ...(signupId !== undefined && { signupId }),
    timestamp: readTime(raw.timestamp),
    raw,
  }
}

/** One action, undefined when it does not say which. */
export function readUserAction(raw: JsonObject): UserAction | undefined {
  const actionType = textAt(raw, 'action_type')
  return actionType === undefined ? undefined : { actionType, timestamp: readTime(raw.timestamp), raw }
}
