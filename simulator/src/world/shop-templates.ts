import type { TemplateSeed } from './template-seed.ts'

const footer = { type: 'FOOTER', text: 'Bottega Lume, Milano' }
const replies = (...texts: string[]) => ({
  type: 'BUTTONS',
  buttons: texts.map((text) => ({ type: 'QUICK_REPLY', text })),
})
const common = { category: 'UTILITY', parameterFormat: 'POSITIONAL' } as const

/** What a lamp shop writes first, in the languages of its customers; the last two are not in order, as it happens. */
export const shopTemplates: TemplateSeed[] = [
  {
    ...common,
    id: '400000000000011',
    name: 'delivery_check',
    language: 'it',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'La tua lampada 💡' },
      {
        type: 'BODY',
        text: 'Ciao {{1}}, l’ordine *{{2}}* arriva {{3}}. Va tutto bene?',
        example: { body_text: [['Alessandra', 'BL-20418', 'sabato 28']] },
      },
      footer,
      replies('Tutto bene', 'Qualcosa non va', 'Chiamatemi'),
    ],
  },
  {
    ...common,
    id: '400000000000012',
    name: 'delivery_check',
    language: 'en',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Your lamp 💡' },
      {
        type: 'BODY',
        text: 'Hello {{1}}, order *{{2}}* arrives {{3}}. Is everything all right?',
        example: { body_text: [['Alessandra', 'BL-20418', 'Saturday 28']] },
      },
      footer,
      replies('All good', 'Something is wrong', 'Call me'),
    ],
  },
  {
    ...common,
    id: '400000000000013',
    name: 'appointment',
    language: 'it',
    parameterFormat: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'Buongiorno {{nome}}, la aspettiamo {{giorno}} alle {{ora}} nel nostro showroom di via Fiori Chiari 14.',
        example: {
          body_text_named_params: [
            { param_name: 'nome', example: 'Giuseppina' },
            { param_name: 'giorno', example: 'giovedì 27' },
            { param_name: 'ora', example: '15:30' },
          ],
        },
      },
      footer,
      replies('Confermo', 'Devo spostare'),
    ],
  },
  {
    ...common,
    id: '400000000000014',
    name: 'payment_reminder',
    language: 'it',
    components: [
      {
        type: 'BODY',
        text: 'Gentile {{1}}, il saldo di € {{2}} per l’ordine {{3}} risulta ancora aperto. Ha già provveduto?',
        example: { body_text: [['Marco', '184,00', 'BL-20431']] },
      },
      footer,
      replies('Già pagato', 'Pago oggi', 'Ho una domanda'),
    ],
  },
  {
    ...common,
    id: '400000000000015',
    name: 'payment_reminder',
    language: 'en',
    components: [
      {
        type: 'BODY',
        text: 'Dear {{1}}, the balance of € {{2}} for order {{3}} is still open. Have you paid already?',
        example: { body_text: [['Marco', '184.00', 'BL-20431']] },
      },
      footer,
      replies('Already paid', 'I pay today', 'I have a question'),
    ],
  },
  {
    ...common,
    id: '400000000000016',
    name: 'order_shipped',
    language: 'it',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Ordine {{1}} spedito', example: { header_text: ['BL-20431'] } },
      {
        type: 'BODY',
        text: 'Ciao {{1}}, il tuo pacco è in viaggio: il corriere passa {{2}}.',
        example: { body_text: [['Marco', 'domani tra le 9 e le 13']] },
      },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Segui il pacco', url: 'https://bottega-lume.example/t/{{1}}', example: ['BL20431'] },
        ],
      },
    ],
  },
  {
    ...common,
    id: '400000000000019',
    name: 'invoice',
    language: 'it',
    components: [
      { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::aW'] } },
      {
        type: 'BODY',
        text: 'Gentile {{1}}, ecco la fattura dell’ordine {{2}}. Grazie per aver scelto Bottega Lume.',
        example: { body_text: [['Marco', 'BL-20431']] },
      },
      footer,
    ],
  },
  {
    ...common,
    id: '400000000000020',
    name: 'pick_up',
    language: 'it',
    components: [
      { type: 'HEADER', format: 'LOCATION' },
      {
        type: 'BODY',
        text: 'Buongiorno {{1}}, la sua lampada è pronta: la può ritirare qui {{2}}.',
        example: { body_text: [['Giuseppina', 'da martedì a sabato, dalle 10 alle 19']] },
      },
      replies('Passo oggi', 'Passo un altro giorno'),
    ],
  },
  {
    ...common,
    id: '400000000000017',
    name: 'satisfaction',
    language: 'it',
    status: 'PAUSED',
    components: [
      { type: 'BODY', text: 'Buongiorno {{1}}, com’è andata con Bottega Lume?', example: { body_text: [['Rosa']] } },
      replies('Bene', 'Così così', 'Male'),
    ],
  },
  {
    ...common,
    id: '400000000000018',
    name: 'black_friday',
    language: 'it',
    category: 'MARKETING',
    status: 'REJECTED',
    rejectedReason: 'PROMOTIONAL',
    components: [{ type: 'BODY', text: 'SOLO OGGI {{1}}, tutto al 70 %. Non perdere tempo.' }],
  },
]
