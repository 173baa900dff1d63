import type { Business } from './business.ts'
import { shopTemplates } from './shop-templates.ts'
import type { Template } from './template.ts'
import type { TemplateSeed } from './template-seed.ts'

const seeds: TemplateSeed[] = [
  {
    id: '400000000000001',
    name: 'order_arrived',
    language: 'en_US',
    category: 'UTILITY',
    parameterFormat: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Your lamp has arrived 💡' },
      {
        type: 'BODY',
        text: 'Ciao {{1}}, order *{{2}}* was delivered at {{3}}. Is everything all right?',
        example: { body_text: [['Marco', 'BL-20431', '9:12']] },
      },
      { type: 'FOOTER', text: 'Bottega Lume, Milano' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Everything fine' },
          { type: 'QUICK_REPLY', text: 'Something is wrong' },
          { type: 'QUICK_REPLY', text: 'Call me' },
        ],
      },
    ],
  },
  {
    id: '400000000000002',
    name: 'richiamata',
    language: 'it',
    category: 'UTILITY',
    parameterFormat: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'Buongiorno {{nome}}, abbiamo letto la sua richiesta su {{argomento}}. Possiamo riprendere qui?',
        example: {
          body_text_named_params: [
            { param_name: 'nome', example: 'Giuseppina' },
            { param_name: 'argomento', example: 'il paralume' },
          ],
        },
      },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Sì, riprendiamo' }] },
    ],
  },
  {
    id: '400000000000003',
    name: 'spring_lights',
    language: 'en_US',
    category: 'MARKETING',
    parameterFormat: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW'] } },
      {
        type: 'BODY',
        text: 'Hello {{1}}, the spring lamps are in the shop. Come and see them.',
        example: { body_text: [['Anna']] },
      },
      { type: 'FOOTER', text: 'Reply STOP to hear no more' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'See the lamps', url: 'https://bottega-lume.example/{{1}}', example: ['spring'] },
          { type: 'QUICK_REPLY', text: 'Not for me' },
        ],
      },
    ],
  },
]

/** Templates of each business, most of them approved, so that one can be sent in the first minute. */
export function seedTemplates(businesses: Business[]): Template[] {
  return businesses.flatMap((business, index) =>
    [...seeds, ...shopTemplates].map((seed) => ({
      status: 'APPROVED' as const,
      rejectedReason: 'NONE',
      ...structuredClone(seed),
      id: String(BigInt(seed.id) + BigInt(index * 1000)),
      businessId: business.id,
    })),
  )
}
