import { entry } from '../catalogue-entry.ts'

const broken = [
  'Something went wrong at WhatsApp; it is tried again by itself.',
  'Qualcosa è andato storto in WhatsApp; si riprova da soli.',
] as const
const gone = [
  'WhatsApp no longer holds this message; ask the customer to send it again.',
  'WhatsApp non conserva più questo messaggio; chiedi al cliente di inviarlo di nuovo.',
] as const

/** Whether a message may go out, and whether it arrives. */
export const deliveryErrors = [
  entry(131000, 'Something went wrong', 'retry', broken, { httpStatus: 500 }),
  entry(131016, 'Service unavailable', 'retry', broken, { httpStatus: 500 }),
  entry(
    130429,
    'Rate limit hit',
    'later',
    [
      'This number has reached WhatsApp’s messages per second; the message goes out by itself in a moment.',
      'Il numero ha raggiunto i messaggi al secondo di WhatsApp; il messaggio parte da solo tra un attimo.',
    ],
    { scope: 'number' },
  ),
  entry(
    131056,
    '(Business Account, Consumer Account) pair rate limit hit',
    'later',
    [
      'Too many messages went to this customer in a row; it goes out by itself, more slowly.',
      'Troppi messaggi di fila a questo cliente; parte da solo, più lentamente.',
    ],
    { scope: 'recipient', waitSeconds: 6 },
  ),
  entry(
    131048,
    'Spam rate limit hit',
    'later',
    [
      'Customers have blocked or reported this number too often, so WhatsApp slows it down; tell an administrator.',
      'Troppi clienti hanno bloccato o segnalato il numero e WhatsApp lo rallenta; avvisa un amministratore.',
    ],
    { scope: 'number', usuallyAsync: true },
  ),
  entry(
    131057,
    'Account in maintenance mode',
    'retry',
    [
      'WhatsApp is upgrading this number; it is tried again in a minute.',
      'WhatsApp sta aggiornando il numero; si riprova tra un minuto.',
    ],
    { waitSeconds: 60 },
  ),
  entry(
    131026,
    'Message undeliverable',
    'unreachable',
    [
      'The customer cannot be reached on WhatsApp: no account, an old app, or they blocked you; try another channel.',
      'Il cliente non è raggiungibile su WhatsApp: nessun account, app vecchia o ti ha bloccato; prova un altro canale.',
    ],
    { usuallyAsync: true },
  ),
  entry(
    130472,
    'User’s number is part of an experiment',
    'unreachable',
    [
      'WhatsApp keeps marketing from this customer in a trial of its own; write once they have answered you.',
      'WhatsApp esclude il cliente dal marketing per una sua prova; scrivi quando ti avrà risposto.',
    ],
    { usuallyAsync: true },
  ),
  entry(
    131047,
    'Re-engagement message',
    'template',
    [
      'More than 24 hours have passed since the customer last wrote; send a template instead.',
      'Sono passate più di 24 ore dall’ultimo messaggio del cliente; invia un modello.',
    ],
    { usuallyAsync: true },
  ),
  entry(
    131049,
    'This message was not delivered to maintain healthy ecosystem engagement',
    'wait-day',
    [
      'WhatsApp held this back because the customer gets enough marketing; wait a day at least.',
      'WhatsApp l’ha trattenuto perché il cliente riceve già abbastanza marketing; attendi almeno un giorno.',
    ],
    { usuallyAsync: true },
  ),
  entry(
    131050,
    'User has stopped receiving marketing messages',
    'never',
    [
      'The customer does not want marketing messages from you; do not send any more.',
      'Il cliente non vuole messaggi di marketing da voi; non inviarne altri.',
    ],
    { usuallyAsync: true },
  ),
  entry(130497, 'Business account is restricted from messaging users in this country', 'account', [
    'This business may not write to the customer’s country; an administrator should ask Meta.',
    'L’azienda non può scrivere nel Paese del cliente; un amministratore deve chiedere a Meta.',
  ]),
  entry(131021, 'Recipient cannot be sender', 'fix', [
    'A number cannot write to itself; choose another recipient.',
    'Un numero non può scrivere a sé stesso; scegli un altro destinatario.',
  ]),
  entry(131030, 'Recipient phone number not in allowed list', 'fix', [
    'A test number may only write to the numbers on its list; an administrator can add this one at Meta.',
    'Un numero di prova scrive solo ai numeri del suo elenco; un amministratore può aggiungerlo su Meta.',
  ]),
  entry(131062, 'Recipient type not supported for this message', 'fix', [
    'A sign-in code needs the customer’s phone number, not only their user name; ask for it.',
    'Per un codice di accesso serve il numero di telefono del cliente, non solo il nome utente; chiedilo.',
  ]),
  entry(137000, 'User identity has changed', 'verify', [
    'The customer’s phone or account has changed; make sure it is still them before you go on.',
    'Il telefono o l’account del cliente è cambiato; verifica che sia ancora lui prima di continuare.',
  ]),
  entry(131035, 'Message retention period expired', 'ask-customer', gone, { usuallyAsync: true }),
  entry(131036, 'Message content no longer available', 'ask-customer', gone, { usuallyAsync: true }),
  entry(
    131060,
    'This message is currently unavailable',
    'never',
    [
      'This message can only be read in the WhatsApp Business app on the phone; open it there.',
      'Questo messaggio si legge solo nell’app WhatsApp Business sul telefono; aprilo lì.',
    ],
    { usuallyAsync: true },
  ),
]
