/** Where the bytes of a file are, and those of the small picture of it. The last two digits of an id are as good as dice. */
export const contentKey = (tenantId: number, id: string): string => `${tenantId}/${id.slice(-2)}/${id}`

export const thumbnailKey = (tenantId: number, id: string): string => `${contentKey(tenantId, id)}.webp`
