/** What is known of a customer; a phone number has its country code, may have a plus, and may be missing. */
export interface CustomerNames {
  savedName: string | null
  phone: string | null
  username: string | null
  /** The name the customer gave himself or herself on WhatsApp: anybody can call themselves anything. */
  profileName?: string | null
}

/** What a customer is called: the saved name, else the number, the username, the own name marked with ~, or ''. */
export function displayName({ savedName, phone, username, profileName }: CustomerNames): string {
  return clean(savedName) || formatPhone(phone ?? '') || handle(username) || own(profileName)
}

/** The customer's own name, marked with ~, to stand beside an unsaved number; null when it would add nothing. */
export function secondaryName(customer: CustomerNames): string | null {
  const name = own(customer.profileName)
  return name === '' || clean(customer.savedName) !== '' || name === displayName(customer) ? null : name
}

/** A number for reading: plus, country code, groups of three; '' when it has no digits. */
export function formatPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  if (digits === '') return ''
  const [country = ''] = digits.match(countryCode) ?? []
  const rest = digits.slice(country.length)
  return `+${country} ${rest.match(/\d{3}(?=\d{2})|\d+/g)?.join(' ') ?? ''}`.trim()
}

// Country codes have one digit (1, 7), two (those listed) or three (all others).
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{1,3})/

const clean = (name: string | null | undefined): string => name?.trim() ?? ''

function handle(username: string | null): string {
  const name = clean(username).replace(/^@/, '')
  return name === '' ? '' : `@${name}`
}

function own(profileName: string | null | undefined): string {
  const name = clean(profileName)
  return name === '' ? '' : `~${name}`
}
