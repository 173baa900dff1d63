import { v7 } from 'uuid'
import type { z } from 'zod'
import { digitsOf } from '../world/business.ts'
import type { Customer, newCustomer } from '../world/customer.ts'
import type { World } from '../world/world.ts'
import { CannotWrite } from './write-message.ts'

const names = [
  'Renata Zanetti',
  'Tommaso Bellini',
  'Solveig Hagen',
  'Declan Murphy',
  'Samira Haddad',
  'Kwame Boateng',
  'Ludovica Negri',
  'Piotr Zieliński',
  'Defne Kaya',
  'Inés Ortega',
  'Linnea Berg',
  'Arjun Mehta',
  'Camille Laurent',
  'Ezio Carrara',
]

/** A new person on WhatsApp; what is not said is made up. `index` keeps made-up people apart. */
export function newPerson(world: World, wanted: z.output<typeof newCustomer>, now: number): Customer {
  const index = world.customers.size
  const kind =
    wanted.kind ?? (wanted.username === undefined ? 'phone' : wanted.phone === undefined ? 'username' : 'both')
  const name = wanted.name ?? freeName(world, index)
  const phoneDisplay = kind === 'username' ? null : (wanted.phone ?? madeUpPhone(world, index))
  const username = kind === 'phone' ? null : (wanted.username ?? madeUpUsername(name, index))
  const phone = phoneDisplay === null ? null : digitsOf(phoneDisplay)
  if (phone !== null && world.byPhone.has(phone)) throw new CannotWrite(`${phoneDisplay} is somebody else's number`)
  if (wanted.id !== undefined && world.customers.has(wanted.id))
    throw new CannotWrite(`There is already a customer ${wanted.id}`)
  const { country, online, readsReceipts, blocked, oldClient, optedOut } = wanted
  const person = { id: wanted.id ?? v7(), name, phone, phoneDisplay, username, country, generation: 0 }
  return { ...person, online, readsReceipts, blocked, oldClient, optedOut, load: false, createdAt: now }
}

function freeName(world: World, index: number): string {
  const taken = new Set([...world.customers.values()].map((customer) => customer.name))
  return names.find((name) => !taken.has(name)) ?? `${names[index % names.length]} ${index}`
}

function madeUpPhone(world: World, index: number): string {
  for (let number = 5550100 + index * 37; ; number += 1) {
    const text = `+39 347 ${String(number).slice(0, 3)} ${String(number).slice(3)}`
    if (!world.byPhone.has(digitsOf(text))) return text
  }
}

function madeUpUsername(name: string, index: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase()
    .trim()
    .split(/ +/)
    .join('.')
  return `${plain || 'customer'}${index}`.slice(0, 35)
}
