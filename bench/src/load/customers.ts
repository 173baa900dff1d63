/** Somebody who writes; ids as WhatsApp gives them. */
export type Customer = { phone: string; userId: string; name: string }

/** A message as it is about to be posted. */
export type Writing = { customer: Customer; wamid: string; text: string; at: number }

/** What Meta calls a number of the demo world, and the secret its app signs with. */
export const demo = {
  password: 'Centralino-demo-1',
  appSecret: 'demo-app-secret',
  waba: '200000000000001',
  support: { id: '100000000000001', display: '390255500101' },
  sales: { id: '100000000000002', display: '390255500102' },
} as const

export type DemoNumber = typeof demo.support | typeof demo.sales

const names = ['Giulia', 'Marco', 'Aisha', 'Zoë', 'Paolo', 'Wei', 'Ömer', 'Chiara', 'Luca', 'Inês']
const words =
  'hello good evening is the brass lamp still there I would like to know when my order arrives because nobody answered the door grazie mille'.split(
    ' ',
  )

/** People nobody has seen before; `group` keeps the people of one round apart from those of another. */
export const makeCustomers = (count: number, group: number): Customer[] =>
  Array.from({ length: count }, (_, index) => {
    const digits = String(group * 100_000 + index).padStart(8, '0')
    return {
      phone: `3937${digits}`,
      userId: `IT.13491${digits}86553027`,
      name: `${names[index % names.length]} ${digits}`,
    }
  })

let written = 0

/** Messages of these customers in an order that looks random and is the same in every run; each has a wamid of its own. */
export const makeWritings = (count: number, customers: readonly Customer[]): Writing[] => {
  const draw = lottery(count)
  const at = Math.floor(Date.now() / 1000)
  return Array.from({ length: count }, () => {
    const customer = customers[draw(customers.length)] as Customer
    const length = 3 + draw(22)
    const text = Array.from({ length }, () => words[draw(words.length)]).join(' ')
    return {
      customer,
      wamid: `wamid.HBgMMzkz${process.pid.toString(36)}FQIAEhgUM0E${(++written).toString(36).padStart(12, '0')}AA==`,
      text,
      at,
    }
  })
}

/** A repeatable sequence of numbers below what is asked for. */
const lottery = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
