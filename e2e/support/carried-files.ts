import type { Locator } from '@playwright/test'

export type CarriedFile = {
  name: string
  type: string
  /** Its content, base64. */
  content?: string
  /** Or only how large it is, in bytes. */
  size?: number
}

// A red dot.
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=='

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n').toString(
  'base64',
)

/** What the hand does with files over a part of the page: it pastes them, holds them over it, lets them fall. */
export async function carry(
  to: Locator,
  event: 'paste' | 'dragenter' | 'dragleave' | 'drop',
  files: readonly CarriedFile[],
) {
  await to.evaluate(
    (element, { event, files }) => {
      const data = new DataTransfer()
      for (const { name, type, content, size } of files) {
        const bytes = content ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : new Uint8Array(size ?? 0)
        data.items.add(new File([bytes], name, { type }))
      }
      const way = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...way, clipboardData: data })
          : new DragEvent(event, { ...way, dataTransfer: data }),
      )
    },
    { event, files },
  )
}
