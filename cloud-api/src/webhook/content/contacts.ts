import { z } from 'zod'
import { anyObject, optionalList, optionalObject, optionalText } from '../lenient.ts'

export const contactCard = z.looseObject({
  name: optionalObject(
    z.looseObject({ formatted_name: optionalText, first_name: optionalText, last_name: optionalText }),
  ),
  phones: optionalList(z.looseObject({ phone: optionalText, wa_id: optionalText, type: optionalText })),
  emails: optionalList(z.looseObject({ email: optionalText, type: optionalText })),
  addresses: optionalList(anyObject),
  org: optionalObject(z.looseObject({ company: optionalText, department: optionalText, title: optionalText })),
  urls: optionalList(z.looseObject({ url: optionalText, type: optionalText })),
  birthday: optionalText,
  vcard: optionalText,
  /** `contact_request` when the customer answered our request for contact details. */
  origin: optionalText,
})
export type ContactCard = z.infer<typeof contactCard>

export const contactsContent = z.array(contactCard).min(1)
export type ContactsContent = z.infer<typeof contactsContent>
