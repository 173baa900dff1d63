import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a conversation, or back to the list. */
export function useOpenConversation() {
  const navigate = useNavigate()
  const open = useCallback(
    (conversationId: string) => void navigate({ to: '/conversations/$conversationId', params: { conversationId } }),
    [navigate],
  )
  const leave = useCallback(() => void navigate({ to: '/conversations' }), [navigate])
  return { open, leave }
}
