/** A customer's message about to be stored; instants as ISO text. */
export type NewInbound = {
  id: string
  conversation_id: string
  number_id: string
  type: string
  body: string
  preview: string
  content: Record<string, unknown> | null
  file_id: string | null
  wamid: string
  reply_to_wamid: string | null
  sent_at: string
  stored_at: string
}
