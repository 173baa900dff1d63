import { Button } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ComposerStrip } from '../../ui/ruler/ruler.tsx'

type Props = { name: string; begins: string; onSend: () => void; onBack: () => void }

/** The text speaks to somebody else: whether it is meant for this customer all the same. */
export function WrongNameQuestion({ name, begins, onSend, onBack }: Props) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <ComposerStrip
      tone="note"
      icon={<IconUserQuestion aria-hidden="true" />}
      action={
        <>
          <Button ref={back} variant="default" size="xs" onClick={onBack}>
            {t('composer.wrongBack')}
          </Button>
          <Button size="xs" onClick={onSend}>
            {t('composer.send')}
          </Button>
        </>
      }
    >
      <span role="alert">{t('composer.wrongName', { name, begins })}</span>
    </ComposerStrip>
  )
}
