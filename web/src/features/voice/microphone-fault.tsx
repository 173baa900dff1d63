import { ActionIcon, Button } from '@mantine/core'
import { IconMicrophoneOff, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { ComposerStrip } from '../../ui/ruler/ruler.tsx'

/** Why nothing can be recorded, with the step that allows it; one can go on writing. */
export function MicrophoneFault({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const { recordings } = useSession()
  const fault = useObservable(recordings.fault, (fault) => fault)
  if (fault?.conversationId !== conversationId) return null
  return (
    <ComposerStrip
      tone="urgent"
      icon={<IconMicrophoneOff aria-hidden="true" />}
      action={
        <>
          <Button variant="default" size="xs" onClick={() => void recordings.record(conversationId)}>
            {t('app.retry')}
          </Button>
          <ActionIcon size="sm" aria-label={t('mic.dismiss')} onClick={recordings.dismissFault}>
            <IconX aria-hidden="true" />
          </ActionIcon>
        </>
      }
    >
      <span role="alert">{t(`mic.${fault.fault}`)}</span>
    </ComposerStrip>
  )
}
