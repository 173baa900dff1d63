import { formatPhone } from '@centralino/domain/customer/name.ts'
import { readPhone } from '@centralino/domain/customer/phone.ts'

/** A phone number as somebody wrote it: in E.164, and in groups to be read; null when it is none with a country code. */
export const writtenPhone = (text: string): { phone: string; display: string } | null => {
  const digits = readPhone(text)
  return digits === null ? null : { phone: `+${digits}`, display: formatPhone(digits) }
}
