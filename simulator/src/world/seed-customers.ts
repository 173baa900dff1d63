import type { Customer } from './customer.ts'

type Seed = Pick<Customer, 'id' | 'name' | 'phoneDisplay' | 'username' | 'country'>

const seeds: Seed[] = [
  {
    id: 'giuseppina',
    name: 'Giuseppina Ferrari',
    phoneDisplay: '+39 348 220 7719',
    username: 'giusy.lume',
    country: 'IT',
  },
  { id: 'sakura', name: '田中 さくら', phoneDisplay: null, username: 'sakura_lume', country: 'JP' },
  { id: 'marco', name: 'Marco Tullio', phoneDisplay: '+39 340 118 2290', username: null, country: 'IT' },
  {
    id: 'jean-baptiste',
    name: 'Jean-Baptiste de La Rochefoucauld',
    phoneDisplay: '+33 6 39 98 20 14',
    username: null,
    country: 'FR',
  },
  { id: 'muhammad', name: 'محمد عبد الرحمن الفيومي', phoneDisplay: '+20 10 0555 0134', username: null, country: 'EG' },
]

/** The people a new visitor finds on the page, so that there is somebody to type as. */
export function seedCustomers(now: number): Customer[] {
  return seeds.map((seed) => ({
    ...seed,
    phone: seed.phoneDisplay?.replace(/\D/g, '') ?? null,
    generation: 0,
    online: true,
    readsReceipts: 'at-once',
    blocked: false,
    oldClient: false,
    optedOut: false,
    load: false,
    createdAt: now,
  }))
}
