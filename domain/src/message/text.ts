/** The longest text WhatsApp takes, counted in UTF-16 code units: never fewer than its characters, so never refused there for length. */
export const MAX_TEXT_LENGTH = 4096

export type TextFault = 'empty' | 'too_long'

const invisibleOnly = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** The text as it is stored and sent: lines end with \n, no blank space around it, nothing a database or WhatsApp cannot hold. */
export function normaliseText(body: string): string {
  return body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim()
}

/** What keeps this text (normalised) from being sent, or null; a text that shows nothing is empty. */
export function checkText(body: string): TextFault | null {
  if (invisibleOnly.test(body)) return 'empty'
  return body.length > MAX_TEXT_LENGTH ? 'too_long' : null
}
