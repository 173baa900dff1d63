/** Who writes, as WhatsApp names them: at least one of the two ids is given. A phone is digits, without the plus sign. */
export type Party = { userId: string | null; phone: string | null; profileName: string | null; username: string | null }
