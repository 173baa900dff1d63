import { entry } from '../catalogue-entry.ts'

const token = [
  'The connection to WhatsApp is no longer authorised; an administrator must enter a new access token.',
  'Il collegamento a WhatsApp non è più autorizzato; un amministratore deve inserire un nuovo token di accesso.',
] as const
const permission = [
  'The connection to WhatsApp lacks a permission for this; an administrator must grant it at Meta.',
  'Al collegamento con WhatsApp manca un permesso; un amministratore deve concederlo su Meta.',
] as const
const calls = [
  'Too many requests went to WhatsApp in a short time; it goes on by itself in a while.',
  'Sono partite troppe richieste verso WhatsApp in poco tempo; si riprende da soli tra poco.',
] as const

/** Tokens, permissions, the platform itself. */
export const accessErrors = [
  entry(0, 'AuthException', 'account', token, { httpStatus: 401 }),
  entry(190, 'Access token has expired', 'account', token, { httpStatus: 401 }),
  entry(3, 'API Method', 'account', permission),
  entry(10, 'Permission Denied', 'account', permission, { httpStatus: 403 }),
  entry(131005, 'Access denied', 'account', permission, { httpStatus: 403 }),
  entry(
    1,
    'API Unknown',
    'retry',
    [
      'WhatsApp could not make sense of the request; it is tried once more, then an administrator should look.',
      'WhatsApp non ha capito la richiesta; si riprova una volta, poi serve un amministratore.',
    ],
    { retryOnce: true },
  ),
  entry(
    2,
    'API Service',
    'retry',
    [
      'WhatsApp is down for the moment; it is tried again by itself.',
      'WhatsApp al momento non risponde; si riprova da soli.',
    ],
    { httpStatus: 503 },
  ),
  entry(4, 'API Too Many Calls', 'later', calls, { scope: 'account' }),
  entry(80007, 'Rate limit issues', 'later', calls, { scope: 'account' }),
  entry(613, 'Calls to this API have exceeded the rate limit', 'later', calls, { scope: 'number', httpStatus: 429 }),
  entry(33, 'Parameter value is not valid', 'fix', [
    'WhatsApp does not know this number any more; an administrator should check the number’s id.',
    'WhatsApp non conosce più questo numero; un amministratore deve controllarne l’identificativo.',
  ]),
  entry(100, 'Invalid parameter', 'fix', [
    'WhatsApp refused something in this message; change it and send it again.',
    'WhatsApp ha rifiutato qualcosa in questo messaggio; modificalo e invialo di nuovo.',
  ]),
  entry(135000, 'Generic user error', 'fix', [
    'WhatsApp refused this message without saying why; change it and send it again.',
    'WhatsApp ha rifiutato il messaggio senza dire perché; modificalo e invialo di nuovo.',
  ]),
  entry(
    368,
    'Temporarily blocked for policies violations',
    'account',
    [
      'WhatsApp has blocked this number for breaking its rules; an administrator must settle it with Meta.',
      'WhatsApp ha bloccato il numero per violazione delle regole; un amministratore deve chiarire con Meta.',
    ],
    { httpStatus: 403 },
  ),
]
