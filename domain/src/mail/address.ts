/** The longest address, and the longest part before the @, that mail servers take. */
const LONGEST = 254
const LONGEST_LOCAL = 64

// Of what the standards allow, what people have: no quotes, no comments, nothing that separates or ends a header's line.
const plain =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u

/** An address as mail is sent to it: without space around it, its domain in small letters; null when it is none. */
export function mailAddress(given: string): string | null {
  const address = given.trim().normalize('NFC')
  const at = address.lastIndexOf('@')
  if (address.length > LONGEST || at > LONGEST_LOCAL || !plain.test(address)) return null
  return `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}`
}

/** A domain as addresses have it, in small letters; null when it is none. */
export function mailDomain(given: string): string | null {
  const address = mailAddress(`a@${given.trim().replace(/^@/, '')}`)
  return address === null ? null : address.slice(2)
}

/** Whether mail to this address is allowed; without domains it is to everybody. */
export function isAllowed(address: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.includes(address.slice(address.lastIndexOf('@') + 1))
}

/** A text that stands in one line of a mail's head: whatever could end the line is a space. */
export function headText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
