import { z } from 'zod'

export const businessNumber = z.object({
  id: z.string().min(1),
  displayPhoneNumber: z.string().regex(/^\+[\d ]+$/),
  name: z.string(),
  /** Messages a second, in and out together: Meta's STANDARD is 80, HIGH is 1,000. */
  throughput: z.number().int().positive().default(80),
})
export type BusinessNumber = z.infer<typeof businessNumber>

/** One WhatsApp Business Account with its app: what Meta knows of one customer of ours. */
export const business = z.object({
  id: z.string().min(1),
  name: z.string(),
  appId: z.string().default('300000000000001'),
  appSecret: z.string(),
  verifyToken: z.string(),
  /** Absent: any bearer token is good. */
  accessTokens: z.array(z.string()).optional(),
  /** Where this business wants its webhooks; absent: the address the simulator was started with. */
  callbackUrl: z.string().optional(),
  numbers: z.array(businessNumber).min(1),
})
export type Business = z.infer<typeof business>
export type BusinessInput = z.input<typeof business>

/** The demo world every fixed point of the product speaks of: a lamp shop with two numbers. */
export const demoBusiness: Business = business.parse({
  id: '200000000000001',
  name: 'Bottega Lume',
  appSecret: 'demo-app-secret',
  verifyToken: 'demo-verify-token',
  numbers: [
    { id: '100000000000001', displayPhoneNumber: '+39 02 5550 0101', name: 'Support' },
    { id: '100000000000002', displayPhoneNumber: '+39 02 5550 0102', name: 'Sales' },
  ],
})

/** A phone number as Meta writes it in webhooks: digits only. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '')
}
