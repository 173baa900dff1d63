import { z } from 'zod'
import { anyObject, optionalId, optionalList, optionalObject, optionalText } from '../lenient.ts'

const limit = z.union([z.number(), z.string()]).optional().catch(undefined)

/** `account_update`: one schema for all its events, each fills some of the keys. */
const update = z.looseObject({
  event: z.string(),
  phone_number: optionalText,
  country: optionalText,
  // The ban state is a string or an array of them.
  ban_info: optionalObject(
    z.looseObject({
      waba_ban_state: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .catch(undefined),
      waba_ban_date: optionalText,
    }),
  ),
  violation_info: optionalObject(z.looseObject({ violation_type: optionalText, remediation: optionalText })),
  restriction_info: optionalList(
    z.looseObject({ restriction_type: optionalText, expiration: optionalId, remediation: optionalText }),
  ),
  waba_info: optionalObject(
    z.looseObject({
      waba_id: optionalId,
      owner_business_id: optionalId,
      partner_app_id: optionalId,
      solution_id: optionalId,
    }),
  ),
  disconnection_info: optionalObject(z.looseObject({ reason: optionalText, initiated_by: optionalText })),
  partner_client_certification_info: optionalObject(anyObject),
  auth_international_rate_eligibility: optionalObject(anyObject),
  volume_tier_info: optionalObject(anyObject),
})

const review = z.looseObject({ decision: z.string() })

const alert = z.looseObject({
  entity_type: optionalText,
  entity_id: optionalId,
  alert_info: z.looseObject({
    alert_severity: optionalText,
    alert_status: optionalText,
    alert_type: optionalText,
    alert_description: optionalText,
  }),
})

const settings = z.looseObject({
  type: z.string(),
  timestamp: optionalId,
  phone_number_settings: optionalObject(
    z.looseObject({ phone_number_id: optionalId, calling: optionalObject(anyObject) }),
  ),
})

const capability = z
  .looseObject({
    max_daily_conversations_per_business: limit,
    max_daily_conversation_per_phone: limit,
    max_phone_numbers_per_business: limit,
    max_phone_numbers_per_waba: limit,
  })
  .refine((value) => Object.keys(value).some((key) => key.startsWith('max_')))

export const accountSchemas = { update, review, alert, settings, capability }

/** The events of `account_update`, which some samples send without a field. */
export const accountEvents: ReadonlySet<string> = new Set([
  'VERIFIED_ACCOUNT',
  'DISABLED_UPDATE',
  'ACCOUNT_VIOLATION',
  'ACCOUNT_RESTRICTION',
  'ACCOUNT_DELETED',
  'ACCOUNT_OFFBOARDED',
  'ACCOUNT_RECONNECTED',
  'PARTNER_ADDED',
  'PARTNER_REMOVED',
  'PARTNER_APP_INSTALLED',
  'PARTNER_APP_UNINSTALLED',
  'PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE',
  'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE',
  'AUTH_INTL_PRICE_ELIGIBILITY_UPDATE',
  'VOLUME_BASED_PRICING_TIER_UPDATE',
  'AD_ACCOUNT_LINKED',
  'MM_LITE_TERMS_SIGNED',
])
