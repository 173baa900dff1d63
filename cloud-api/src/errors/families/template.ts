import { entry } from '../catalogue-entry.ts'

const parameters = [
  'The variables do not fit the template; fill every one of them in as the template asks.',
  'Le variabili non corrispondono al modello; compilale tutte come richiesto.',
] as const
const insights = [
  'The figures for this template are not available; there is nothing to do about the message.',
  'I dati di questo modello non sono disponibili; per il messaggio non c’è nulla da fare.',
] as const
const creation = [
  'WhatsApp does not take the template as it is written; an administrator must change it.',
  'WhatsApp non accetta il modello così com’è scritto; un amministratore deve modificarlo.',
] as const

const creationTitles: [code: number, title: string][] = [
  [2388040, 'Character limit exceeded'],
  [2388047, 'Message header format is incorrect'],
  [2388072, 'Message body format is incorrect'],
  [2388073, 'Message footer format is incorrect'],
  [2388293, 'Too many variables for the length of the text'],
  [2388299, 'Variables cannot be at the start or end'],
]

/** Templates: sending and creating them. */
export const templateErrors = [
  entry(132000, 'Template param count mismatch', 'fix', parameters),
  entry(132008, 'Template parameter value is not valid', 'fix', parameters),
  entry(132012, 'Template parameter format mismatch', 'fix', parameters),
  entry(132018, 'Template parameter problem', 'fix', parameters),
  entry(
    132001,
    'Template does not exist',
    'fix',
    [
      'The template does not exist in this language or is not approved; choose another one.',
      'Il modello non esiste in questa lingua o non è approvato; scegline un altro.',
    ],
    { httpStatus: 404 },
  ),
  entry(132005, 'Template hydrated text too long', 'fix', [
    'With its variables filled in the template is too long; shorten them.',
    'Con le variabili compilate il modello è troppo lungo; abbreviale.',
  ]),
  entry(132007, 'Template format character policy violated', 'fix', [
    'The template breaks WhatsApp’s rules for content; an administrator must change it.',
    'Il modello viola le regole di WhatsApp sui contenuti; un amministratore deve modificarlo.',
  ]),
  entry(
    132015,
    'Template is paused',
    'template',
    [
      'WhatsApp has paused this template because customers disliked it; use another one or wait.',
      'WhatsApp ha sospeso questo modello perché poco gradito; usane un altro o attendi.',
    ],
    { usuallyAsync: true },
  ),
  entry(132016, 'Template is disabled', 'account', [
    'WhatsApp has switched this template off for good; an administrator must make a new one.',
    'WhatsApp ha disattivato per sempre questo modello; un amministratore deve crearne uno nuovo.',
  ]),
  entry(131063, 'Marketing messages are disabled on Cloud API', 'account', [
    'Marketing messages are switched off for this account; an administrator can change that at Meta.',
    'I messaggi di marketing sono disattivati per questo account; un amministratore può cambiarlo su Meta.',
  ]),
  entry(131064, 'Limited for template misclassification', 'account', [
    'WhatsApp limits this account for templates in the wrong category; an administrator must correct them.',
    'WhatsApp limita l’account per modelli nella categoria sbagliata; un amministratore deve correggerli.',
  ]),
  entry(134100, 'Only marketing messages are supported', 'fix', [
    'Only marketing templates can go this way; choose one, or send the message normally.',
    'Per questa via passano solo modelli di marketing; scegline uno o invia il messaggio normalmente.',
  ]),
  entry(
    134101,
    'Template is still synchronising',
    'retry',
    [
      'The template is not ready everywhere yet; it is tried again in ten minutes.',
      'Il modello non è ancora pronto ovunque; si riprova tra dieci minuti.',
    ],
    { waitSeconds: 600 },
  ),
  entry(134102, 'Template unavailable for use', 'account', [
    'WhatsApp does not let this template be used; an administrator should check it at Meta.',
    'WhatsApp non consente di usare questo modello; un amministratore deve controllarlo su Meta.',
  ]),
  ...[200005, 200006, 200007].map((code) => entry(code, 'Template insights not available', 'never', insights)),
  entry(2388019, 'Message template limit exceeded', 'fix', [
    'This account has as many templates as it may have; an administrator must delete some.',
    'L’account ha già il massimo di modelli; un amministratore deve eliminarne qualcuno.',
  ]),
  ...creationTitles.map(([code, title]) => entry(code, title, 'fix', creation)),
]
