/** Every reason for which Centralino refuses a request, with the HTTP status it travels under. */
export const refusalStatus = {
  invalid_request: 400,
  text_empty: 400,
  text_too_long: 400,
  unknown_time_zone: 400,
  times_reversed: 400,
  times_overlap: 400,
  holiday_twice: 400,
  unknown_skillset: 400,
  unknown_user: 400,
  named_twice: 400,
  last_call_too_early: 400,
  too_many_answers: 400,
  title_too_long: 400,
  file_empty: 400,
  file_type_not_taken: 400,
  file_unreadable: 400,
  file_unsafe: 400,
  unknown_file: 400,
  caption_too_long: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  bad_signature: 401,
  wrong_origin: 403,
  not_allowed: 403,
  not_found: 404,
  conversation_not_active: 409,
  conversation_not_parked: 409,
  already_taken: 409,
  not_takeable: 409,
  maximum_reached: 409,
  target_not_allowed: 409,
  window_closed: 409,
  message_settled: 409,
  duplicate_id: 409,
  too_large: 413,
  file_too_large: 413,
  too_many_attempts: 429,
  internal: 500,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** What a refused request carries: the code is stable, the message is for developers, the console translates by code. */
export type RefusalBody = {
  error: { code: RefusalCode; message: string; requestId: string; details?: Record<string, unknown> }
}
