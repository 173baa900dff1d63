import { entry } from '../catalogue-entry.ts'

const unsupported = [
  'This kind of message is not available to businesses; ask the customer to send it in another way.',
  'Questo tipo di messaggio non è disponibile per le aziende; chiedi al cliente di inviarlo in altro modo.',
] as const
const groups = [
  'WhatsApp refused this for the group; check the group and who is in it.',
  'WhatsApp l’ha rifiutato per il gruppo; controlla il gruppo e chi ne fa parte.',
] as const
const flow = [
  'The form of this message cannot be used; an administrator should check it at Meta.',
  'Il modulo di questo messaggio non si può usare; un amministratore deve controllarlo su Meta.',
] as const
const block = [
  'The customer could not be blocked or unblocked; they must have written in the last 24 hours.',
  'Non è stato possibile bloccare o sbloccare il cliente; deve aver scritto nelle ultime 24 ore.',
] as const

/** What is in a message: parameters, media, groups, flows. */
export const contentErrors = [
  entry(131008, 'Required parameter is missing', 'fix', [
    'Something required is missing in this message; complete it and send it again.',
    'Nel messaggio manca qualcosa di necessario; completalo e invialo di nuovo.',
  ]),
  entry(131009, 'Parameter value is not valid', 'fix', [
    'WhatsApp does not accept a value in this message; correct it and send it again.',
    'WhatsApp non accetta un valore di questo messaggio; correggilo e invialo di nuovo.',
  ]),
  entry(
    131051,
    'Message type unknown',
    'fix',
    [
      'WhatsApp does not carry this kind of message to or from businesses; send or ask for it in another way.',
      'WhatsApp non trasporta questo tipo di messaggio per le aziende; invialo o chiedilo in altro modo.',
    ],
    { usuallyAsync: true },
  ),
  entry(130501, 'Message type is not currently supported', 'ask-customer', unsupported, { usuallyAsync: true }),
  entry(
    131052,
    'Media download error',
    'ask-customer',
    [
      'WhatsApp could not take in the customer’s file, which may be too large; ask for it again, smaller.',
      'WhatsApp non ha potuto prendere il file del cliente, forse troppo grande; chiedilo di nuovo, più piccolo.',
    ],
    { usuallyAsync: true },
  ),
  entry(
    131053,
    'Media upload error',
    'fix',
    [
      'WhatsApp could not use this file; check its format and size and attach it again.',
      'WhatsApp non ha potuto usare il file; controlla formato e dimensione e allegalo di nuovo.',
    ],
    { usuallyAsync: true },
  ),
  entry(131055, 'Method not allowed', 'fix', [
    'This is not possible on a number set up like this; an administrator should check its settings.',
    'Non è possibile con un numero così configurato; un amministratore deve controllarne le impostazioni.',
  ]),
  ...[131020, 131041, 131059].map((code) => entry(code, 'Group error', 'fix', groups)),
  entry(132068, 'Flow is in blocked state', 'fix', flow),
  entry(132069, 'Flow is in throttled state', 'fix', [
    'The form of this message may only go out ten times an hour for now; use another message.',
    'Il modulo di questo messaggio per ora parte solo dieci volte all’ora; usa un altro messaggio.',
  ]),
  ...[139000, 139001, 139002, 139003, 139004].map((code) => entry(code, 'Flow error', 'fix', flow)),
  ...[139100, 139101, 139102, 139103].map((code) => entry(code, 'Block list error', 'fix', block)),
]

export const groupRange = { from: 131201, to: 131215, entry: entry(131201, 'Group error', 'fix', groups) }
