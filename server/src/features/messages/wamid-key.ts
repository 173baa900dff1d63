/** A message as WhatsApp names it, on one of our numbers. */
export type Wamid = { numberId: string; wamid: string }

/** As one text, for sets and maps. */
export const keyOfWamid = ({ numberId, wamid }: Wamid): string => `${numberId} ${wamid}`
