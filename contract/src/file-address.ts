import { apiPrefix } from './endpoint.ts'

/** Where a browser finds the content of a file. */
export const contentAddress = (id: string): string => `${apiPrefix}/files/${id}/content`

/** Where it finds the small picture of one that has one. */
export const thumbnailAddress = (id: string): string => `${apiPrefix}/files/${id}/thumbnail`
