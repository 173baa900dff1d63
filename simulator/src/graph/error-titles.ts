type Title = { title: string; status?: number; type?: string; details?: string }

/** Meta's words for the refusals this simulator can give. HTTP 400 where nothing is said, as at Meta, rate limits included. */
const titles: Record<number, Title> = {
  1: { title: 'An unknown error has occurred.', type: 'OAuthException' },
  100: { title: 'Invalid parameter' },
  190: { title: 'Invalid OAuth access token.', status: 401, details: 'The access token is missing or not known.' },
  2200: { title: 'Callback verification failed' },
  2500: { title: 'Unknown path components' },
  130429: { title: 'Rate limit hit', details: 'Cloud API message throughput has been reached.' },
  131000: { title: 'Something went wrong', status: 500, details: 'Message failed to send due to an unknown error.' },
  131008: { title: 'Required parameter is missing' },
  131009: { title: 'Parameter value is not valid' },
  131026: { title: 'Message undeliverable', details: 'Message Undeliverable.' },
  131047: {
    title: 'Re-engagement message',
    details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131049: {
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    details: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  },
  131050: {
    title: 'User has stopped receiving marketing messages from you.',
    details:
      'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages from your business.',
  },
  131051: { title: 'Unsupported message type' },
  131052: { title: 'Media download error' },
  131053: { title: 'Media upload error' },
  131056: {
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details: 'Too many messages sent from this phone number to the same recipient in a short period of time.',
  },
  131062: { title: 'Recipient not allowed', details: 'This message needs a phone number as its recipient.' },
  132000: { title: 'Number of parameters does not match the expected number of params' },
  132001: { title: 'Template name does not exist in the translation', status: 404 },
  132005: { title: 'Translated text too long' },
  132012: { title: 'Parameter format does not match format in the created template' },
  132018: { title: 'There is an issue with the parameters in your template' },
  132015: { title: 'Template is Paused', details: 'Template is paused due to low quality.' },
  132016: { title: 'Template is Disabled', details: 'Template has been paused too many times due to low quality.' },
  133010: { title: 'Phone number not registered' },
}

function titleOf(code: number): Title {
  return titles[code] ?? { title: 'Error' }
}

/** The sentence that says why: Meta's `error_data.details` if nothing more exact is known. */
export function reasonOf(code: number, details?: string): string {
  return details ?? titleOf(code).details ?? titleOf(code).title
}

export function httpStatusOf(code: number): number {
  return titleOf(code).status ?? 400
}

/** The error envelope of a Graph answer. */
export function graphEnvelope(
  code: number,
  details: string | undefined,
  trace: string,
  subcode?: number,
): Record<string, unknown> {
  const title = titleOf(code)
  return {
    error: {
      message: `(#${code}) ${title.title}`,
      type: title.type ?? 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: reasonOf(code, details) },
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      fbtrace_id: trace,
    },
  }
}

/** The same error as `failed` statuses carry it. */
export function webhookError(code: number): Record<string, unknown> {
  const { title } = titleOf(code)
  return {
    code,
    title,
    message: title,
    error_data: { details: reasonOf(code) },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  }
}
