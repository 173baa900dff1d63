import { entry } from '../catalogue-entry.ts'

const unavailable = [
  'Calls are not available on this number; an administrator should check its settings at Meta.',
  'Le chiamate non sono disponibili su questo numero; un amministratore ne controlli le impostazioni su Meta.',
] as const
const media = [
  'The call was cut because no sound came through; check the network and call again.',
  'La chiamata è caduta perché non passava l’audio; controlla la rete e richiama.',
] as const
const connection = [
  'The call could not be connected; try again in a moment.',
  'Non è stato possibile collegare la chiamata; riprova tra un attimo.',
] as const

const mediaTitles: [code: number, title: string][] = [
  [138019, 'Call setup failed'],
  [138020, 'Call relay failed'],
  [138021, 'No media received'],
  [138022, 'No media sent'],
  [138023, 'Call accepted without media'],
]

const rate = [
  'Too many calls at once from this number; try again in a moment.',
  'Troppe chiamate insieme da questo numero; riprova tra un attimo.',
] as const

/** Voice calls. */
export const callErrors = [
  entry(138000, 'Calling not enabled', 'account', unavailable, { httpStatus: 401 }),
  entry(138013, 'Business-initiated calling is not available', 'account', [
    'Businesses in this country may not call customers; ask the customer to call you.',
    'Le aziende di questo Paese non possono chiamare i clienti; chiedi al cliente di chiamarti.',
  ]),
  entry(138014, 'Calling is paused for low quality', 'account', [
    'WhatsApp has paused calls from this number after bad feedback; they come back in a week.',
    'WhatsApp ha sospeso le chiamate da questo numero per i giudizi negativi; tornano tra una settimana.',
  ]),
  entry(138015, 'Messaging limit too low for calling', 'account', unavailable),
  entry(138018, 'Calling cannot be enabled', 'account', unavailable),
  entry(138001, 'Receiver uncallable', 'unreachable', [
    'This customer cannot be called on WhatsApp; write to them instead.',
    'Questo cliente non può ricevere chiamate su WhatsApp; scrivigli.',
  ]),
  entry(138002, 'Concurrent calls limit reached', 'later', rate, { scope: 'number', httpStatus: 429 }),
  entry(138005, 'Call rate limit reached', 'later', rate, { scope: 'number', httpStatus: 429 }),
  entry(
    138003,
    'Duplicate call',
    'later',
    [
      'There is already a call with this customer; end it first.',
      'C’è già una chiamata con questo cliente; prima chiudila.',
    ],
    { scope: 'recipient' },
  ),
  entry(138004, 'Connection error', 'retry', connection, { httpStatus: 500 }),
  entry(138007, 'Connection timed out', 'retry', connection, { httpStatus: 500 }),
  entry(
    138006,
    'No approved call permission from the recipient',
    'template',
    [
      'The customer has not allowed calls; send a request for permission first.',
      'Il cliente non ha autorizzato le chiamate; prima invia una richiesta di permesso.',
    ],
    { httpStatus: 401 },
  ),
  entry(
    138009,
    'Call permission request limit reached',
    'later',
    [
      'The customer was asked for permission to call already; wait before asking again.',
      'Al cliente è già stato chiesto il permesso di chiamare; attendi prima di chiederlo ancora.',
    ],
    { scope: 'recipient' },
  ),
  entry(
    138012,
    'Call limit reached',
    'later',
    [
      'This customer was called as often as a day allows; wait until tomorrow or write.',
      'Il cliente è stato chiamato il massimo di volte per oggi; attendi domani o scrivigli.',
    ],
    { scope: 'recipient' },
  ),
  entry(
    138017,
    'Permanent call permission already given',
    'later',
    ['The customer already allows calls; just call.', 'Il cliente ha già autorizzato le chiamate; chiama pure.'],
    { scope: 'recipient' },
  ),
  ...mediaTitles.map(([code, title]) => entry(code, title, 'retry', media, { usuallyAsync: true })),
]
