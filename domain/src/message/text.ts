/** The longest text WhatsApp takes, in UTF-16 code units: never fewer than characters, so Meta cannot count more. */
export const MAX_TEXT_LENGTH = 4096

export type TextFault = 'empty' | 'too_long'

const invisibleOnly = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** The text as it is stored and sent: lines end with \n, no space around it, nothing that a database cannot hold. */
export function normaliseText(body: string): string {
  return body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim()
}

/** What keeps this text (normalised) from being sent, or null; a text that shows nothing is empty. */
export function checkText(body: string): TextFault | null {
  if (invisibleOnly.test(body)) return 'empty'
  return body.length > MAX_TEXT_LENGTH ? 'too_long' : null
}
