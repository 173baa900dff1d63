import { entry } from '../catalogue-entry.ts'

const payment = [
  'WhatsApp cannot charge this account; an administrator must settle the payment method at Meta.',
  'WhatsApp non riesce ad addebitare l’account; un amministratore deve sistemare il pagamento su Meta.',
] as const
const registration = [
  'The number is not properly registered with WhatsApp; an administrator must register it again.',
  'Il numero non è registrato correttamente su WhatsApp; un amministratore deve registrarlo di nuovo.',
] as const
const pin = [
  'The two-step PIN of the number was wrong or tried too often; an administrator should wait and try again.',
  'Il PIN a due passaggi del numero era errato o tentato troppe volte; un amministratore attenda e riprovi.',
] as const
const busy = [
  'WhatsApp could not finish the registration just now; it is tried again by itself.',
  'WhatsApp non ha potuto completare la registrazione; si riprova da soli.',
] as const
const username = [
  'WhatsApp does not take this user name for the business; an administrator should choose another one.',
  'WhatsApp non accetta questo nome utente per l’azienda; un amministratore ne scelga un altro.',
] as const
const migration = [
  'Moving the number to this account failed; an administrator should follow the steps at Meta again.',
  'Lo spostamento del numero su questo account non è riuscito; un amministratore ripeta i passaggi su Meta.',
] as const
const signup = [
  'Connecting the business to WhatsApp failed; an administrator should go through the sign-up again.',
  'Il collegamento dell’azienda a WhatsApp non è riuscito; un amministratore ripeta la registrazione.',
] as const
const sync = [
  'The history of the WhatsApp Business app cannot be taken over any more; an administrator can connect the number anew.',
  'La cronologia dell’app WhatsApp Business non si può più importare; un amministratore può ricollegare il numero.',
] as const
const health = [
  'WhatsApp reports a problem with this account; an administrator should look at its state at Meta.',
  'WhatsApp segnala un problema con l’account; un amministratore ne controlli lo stato su Meta.',
] as const

/** The account and its numbers: payment, registration, names. */
export const accountErrors = [
  entry(131031, 'Business account has been locked', 'account', [
    'WhatsApp has locked this account; an administrator must settle it with Meta.',
    'WhatsApp ha bloccato l’account; un amministratore deve chiarire con Meta.',
  ]),
  entry(131037, 'Display name is not approved', 'account', [
    'The number’s display name is not approved yet; an administrator must get it approved at Meta.',
    'Il nome visualizzato del numero non è ancora approvato; un amministratore deve farlo approvare su Meta.',
  ]),
  entry(131042, 'Business eligibility payment issue', 'account', payment, { usuallyAsync: true }),
  entry(131044, 'Payment issue for calls', 'account', payment),
  entry(134011, 'WhatsApp Business payments terms of service not accepted', 'account', [
    'The terms for payments on WhatsApp are not accepted; an administrator must do so at Meta.',
    'Le condizioni per i pagamenti su WhatsApp non sono accettate; un amministratore deve farlo su Meta.',
  ]),
  entry(131045, 'Incorrect certificate', 'account', registration),
  entry(133006, 'Phone number re-verification needed', 'fix', registration),
  entry(133010, 'Phone number not registered', 'fix', registration),
  entry(133000, 'Incomplete deregistration', 'retry', busy, { httpStatus: 500 }),
  entry(133004, 'Server temporarily unavailable', 'retry', busy, { httpStatus: 503 }),
  entry(133005, 'Two step verification PIN mismatch', 'fix', pin),
  entry(133008, 'Too many two step verification PIN guesses', 'later', pin, { scope: 'number' }),
  entry(133009, 'Two step verification PIN guessed too fast', 'later', pin, { scope: 'number' }),
  entry(
    133015,
    'Please wait a few minutes before registering',
    'fix',
    [
      'The number was deleted a moment ago; an administrator should wait five minutes and register it again.',
      'Il numero è stato appena eliminato; un amministratore attenda cinque minuti e lo registri di nuovo.',
    ],
    { waitSeconds: 300 },
  ),
  entry(
    133016,
    'Account register/deregister rate limit exceeded',
    'later',
    [
      'The number was registered too often; an administrator must wait three days.',
      'Il numero è stato registrato troppe volte; un amministratore deve attendere tre giorni.',
    ],
    { scope: 'number', waitSeconds: 259_200 },
  ),
  ...[147001, 147002, 147003, 147004, 147005].map((code) => entry(code, 'Business username error', 'fix', username)),
  entry(2494100, 'Phone number migration error', 'fix', migration),
  entry(2593107, 'Synchronisation already used', 'account', sync),
  entry(2593108, 'Synchronisation requested after 24 hours', 'account', sync),
  entry(
    2593109,
    'History sharing declined by the business',
    'account',
    [
      'Sharing the history was declined on the phone; without it the conversations start from now.',
      'La condivisione della cronologia è stata rifiutata sul telefono; le conversazioni iniziano da ora.',
    ],
    { usuallyAsync: true },
  ),
]

export const accountRanges = [
  { from: 141000, to: 141999, entry: entry(141000, 'Health status', 'account', health) },
  { from: 2388001, to: 2388103, entry: entry(2388001, 'Phone number migration error', 'fix', migration) },
  { from: 2494164, to: 2494177, entry: entry(2494164, 'Sign-up error', 'fix', signup) },
]
