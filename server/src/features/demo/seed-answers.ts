import type { FixedAnswers } from '@centralino/domain/predefined/answers.ts'
import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { DB } from '../../platform/db-types.ts'

type Prepared = { title: string; body: string; answers?: FixedAnswers; skillset?: string }

const buttons = (...titles: string[]): FixedAnswers => ({ style: 'buttons', titles })

const prepared: Readonly<Record<string, readonly Prepared[]>> = {
  'Consegne · Delivery': [
    {
      title: 'Consegna confermata',
      body: 'Buongiorno {customer.first|}, la consegna è confermata: il corriere passa {giorno} tra le {dalle} e le {alle}.',
    },
    {
      title: 'In quale momento della giornata?',
      body: 'Quando può passare il corriere, {customer.first|gentile cliente}? Non serve essere soli in casa.',
      answers: buttons('Mattina', 'Pomeriggio', 'Sera'),
    },
    {
      title: 'Why is it late?',
      body: 'I am sorry that your order is late. Which of these describes it best?',
      answers: {
        style: 'list',
        button: 'Choose a reason',
        rows: [
          { title: 'Nothing has arrived', description: 'The tracking shows no movement' },
          { title: 'A part is missing', description: 'One of several parcels came' },
          { title: 'The courier came in vain', description: 'Nobody was at home' },
          { title: 'Wrong address', description: 'Street, number or floor' },
          { title: 'Another day suits me', description: '' },
          { title: 'I want to collect it', description: 'In the showroom in Brera' },
          { title: 'Something else', description: '' },
        ],
      },
    },
    { title: 'Consegna al piano', body: 'La consegna al piano costa 15 € e si prenota entro il giorno prima.' },
  ],
  'Assistenza · Support': [
    {
      title: 'Foto del danno',
      body: 'Mi dispiace, {customer.first|}. Può mandarmi una foto della lampada e una dell’imballo? Bastano due scatti con la luce accesa.',
      skillset: 'Support',
    },
    {
      title: 'Replacement approved',
      body: 'Good news, {customer.first|}: we replace it free of charge. The new one leaves our workshop on {day}.',
      skillset: 'Support',
    },
    {
      title: 'Quale lampadina?',
      body: 'Per questo modello va bene una lampadina E27 a LED, al massimo 12 W, luce calda (2700 K).',
      skillset: 'Support',
    },
    {
      title: 'Everything working?',
      body: 'Hello {customer.first|}, {agent.first} here from {number}. Does the lamp work as it should now?',
      answers: buttons('All good', 'Still a problem', 'Call me'),
    },
  ],
  'Pagamenti · Payments': [
    {
      title: 'Bonifico ricevuto',
      body: 'Abbiamo ricevuto il bonifico per l’ordine {ordine}. Grazie: lo prepariamo oggi, {data}.',
    },
    {
      title: 'Payment link',
      body: 'Here is the link for your order {order}: {link}. It stays open for 48 hours.',
    },
  ],
  'Saluti · Greetings': [
    {
      title: 'Benvenuto',
      body: 'Buongiorno {customer.first|}, sono {agent.first} di Bottega Lume. Come posso aiutarla?',
    },
    { title: 'Orari dello showroom', body: 'Siamo in Via Fiori Chiari 14, da martedì a sabato, dalle 10 alle 19.' },
    { title: 'Thank you', body: 'Thank you for writing to Bottega Lume, {customer.first|}. Have a bright day!' },
  ],
}

const places = [
  { name: 'Showroom Brera', address: 'Via Fiori Chiari 14, Milano', latitude: 45.47288, longitude: 9.18628 },
  { name: 'Magazzino Lambrate', address: 'Via Conte Rosso 30, Milano', latitude: 45.48358, longitude: 9.24142 },
  { name: 'Laboratorio Isola', address: 'Via Pastrengo 7, Milano', latitude: 45.48772, longitude: 9.18964 },
  { name: 'Ritiro Navigli', address: 'Alzaia Naviglio Grande 22, Milano', latitude: 45.45146, longitude: 9.17474 },
]

/** What the shop’s agents choose from: prepared texts in four categories, and the shop’s places. Returns the texts' ids by title. */
export const seedAnswers = async (
  trx: Transaction<DB>,
  tenantId: number,
  skillsetIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const categories = Object.entries(prepared).map(([name, messages], position) => ({
    id: v7(),
    name,
    position,
    messages,
  }))
  const messages = categories.flatMap((category) =>
    category.messages.map((message, position) => ({ ...message, id: v7(), categoryId: category.id, position })),
  )
  await trx
    .insertInto('predefined_categories')
    .values(categories.map(({ id, name, position }) => ({ tenant_id: tenantId, id, name, position })))
    .execute()
  await trx
    .insertInto('predefined_messages')
    .values(
      messages.map(({ id, categoryId, position, title, body, answers }) => ({
        tenant_id: tenantId,
        id,
        category_id: categoryId,
        position,
        title,
        body,
        answers: answers ? JSON.stringify(answers) : null,
      })),
    )
    .execute()
  await trx
    .insertInto('predefined_skillsets')
    .values(
      messages.flatMap(({ id, skillset }) =>
        skillset ? [{ tenant_id: tenantId, message_id: id, skillset_id: skillsetIds.get(skillset) as string }] : [],
      ),
    )
    .execute()
  await trx
    .insertInto('positions')
    .values(places.map((place, position) => ({ tenant_id: tenantId, id: v7(), position, ...place })))
    .execute()
  return new Map(messages.map(({ title, id }) => [title, id]))
}
