import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ComposerStrip } from '../../ui/ruler/ruler.tsx'

type Props = { length: string; onKeep: () => void; onDiscard: () => void }

/** Whether a recording may go; the focus is on keeping it. */
export function DiscardQuestion({ length, onKeep, onDiscard }: Props) {
  const { t } = useTranslation()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <ComposerStrip
      tone="urgent"
      action={
        <>
          <Button ref={keep} variant="default" size="xs" onClick={onKeep}>
            {t('voice.keep')}
          </Button>
          <Button variant="danger" size="xs" onClick={onDiscard}>
            {t('voice.delete')}
          </Button>
        </>
      }
    >
      <span role="alert">{t('voice.ask', { length })}</span>
    </ComposerStrip>
  )
}
