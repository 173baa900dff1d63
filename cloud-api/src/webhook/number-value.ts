/** The number a delivery is about. */
export interface NumberAddress {
  wabaId: string
  phoneNumberId: string
  displayPhoneNumber: string
}

/** A person as `contacts` names them; since usernames, either id may be missing. */
export interface ContactValue {
  profile?: { name?: string; username?: string }
  wa_id?: string
  user_id?: string
  parent_user_id?: string
  identity_key_hash?: string
}

/** What a value of the `messages` family says of its number. */
export function numberValue({ phoneNumberId, displayPhoneNumber }: NumberAddress) {
  const metadata = { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId }
  return { messaging_product: 'whatsapp', metadata }
}
