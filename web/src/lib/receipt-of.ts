import type { Message } from '@centralino/contract/messages.ts'

/** The beads of one of our messages; none while it failed or is uncertain. */
export function receiptOf(status: Message['status'] | undefined): 'queued' | 'sent' | 'delivered' | 'read' | undefined {
  switch (status) {
    case 'queued':
    case 'sending':
      return 'queued'
    case 'sent':
    case 'delivered':
    case 'read':
      return status
    case 'played':
      return 'read'
    default:
      return undefined
  }
}
