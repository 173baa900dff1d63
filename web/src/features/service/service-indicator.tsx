import { serviceOf } from '@centralino/contract/apply.ts'
import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { ServiceShape } from '../../ui/service-shape/service-shape.tsx'
import classes from './service.module.css'
import { ServiceDialog } from './service-dialog.tsx'

/** Whether the numbers are served now; opens what is behind it, number by number. Without numbers there is nothing to tell. */
export const ServiceIndicator = memo(function ServiceIndicator() {
  const { t } = useTranslation()
  const status = useConsole((state) => serviceOf(state.desk))
  const hasNumbers = useConsole((state) => state.numbers.length > 0)
  const [opened, setOpened] = useState(false)
  if (!hasNumbers) return null
  const word = t(`service.${status}`)
  return (
    <>
      <Button
        variant="subtle"
        className={classes.indicator}
        leftSection={<ServiceShape state={status} />}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
        aria-label={word}
        title={word}
      >
        <span className={classes.word}>{word}</span>
      </Button>
      <ServiceDialog opened={opened} onClose={() => setOpened(false)} status={status} />
    </>
  )
})
