import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import type { DeskNumber } from '@centralino/contract/numbers.ts'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { forgetProfile } from '../closing/kept-profiles.ts'
import type { GivenProfile } from '../closing/profile-dialog.tsx'
import { PlainClose } from './plain-close.tsx'

const ProfileDialog = lazyPart(() =>
  import('../closing/profile-dialog.tsx').then(({ ProfileDialog }) => ({ default: ProfileDialog })),
)

type Props = { conversation: Conversation; opened: boolean; onDismiss: () => void; onClosed: () => void }
type Asks = DeskNumber['closing']

const nothing: Asks = { profiling: 'off', notes: 'off' }

/** Closes a conversation: with what its number asks for, or at once. */
export function CloseDialog({ conversation, opened, onDismiss, onClosed }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, number } = conversation
  const known = useConsole((state) => state.numbers.find((each) => each.id === number.id)?.closing)
  // The administrator may have changed it since this page was loaded.
  const [told, setTold] = useState<Asks>()
  const asks = told ?? known ?? nothing
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const close = async (profile?: GivenProfile) => {
    setBusy(true)
    setError(undefined)
    try {
      await session.api.closeConversation({ params: { id }, body: profile ? { profile } : {} })
      forgetProfile(id)
      session.take({ type: 'conversation_left', conversationId: id })
      onClosed()
    } catch (refusal) {
      const now = refusal instanceof Refused ? refusal.details['closing'] : undefined
      if (isAsks(now)) setTold(now)
      setError(explain(refusal, t))
    } finally {
      setBusy(false)
    }
  }
  const dismiss = () => {
    setError(undefined)
    onDismiss()
  }
  const props = { conversation, opened, isBusy, error, onDismiss: dismiss }
  if (asks.profiling === 'off' && asks.notes === 'off') return <PlainClose {...props} onClose={() => void close()} />
  return (
    <Suspense>
      {(opened || isBusy) && <ProfileDialog {...props} asks={asks} onClose={(profile) => void close(profile)} />}
    </Suspense>
  )
}

const isAsks = (value: unknown): value is Asks =>
  typeof value === 'object' && value !== null && 'profiling' in value && 'notes' in value
