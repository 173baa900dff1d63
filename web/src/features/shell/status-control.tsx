import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import classes from './shell.module.css'

const chosen = ['ready', 'back_office', 'break'] as const
type Chosen = (typeof chosen)[number]

/** Ready, Back office or Break. What is shown is what the server knows. */
export function StatusControl() {
  const { t } = useTranslation()
  const session = useSession()
  const { status } = useMe()
  const [wanted, setWanted] = useState<Chosen>()
  const [error, setError] = useState<string>()
  const choose = async (next: Chosen) => {
    setWanted(next)
    setError(undefined)
    try {
      const me = await session.api.setMyStatus({ body: { status: next } })
      session.take({ type: 'user', user: me })
    } catch (refusal) {
      setError(explain(refusal, t))
    } finally {
      setWanted(undefined)
    }
  }
  const shown = wanted ?? status
  return (
    <>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<StatusShape status={shown} />}
            rightSection={<IconChevronDown aria-hidden="true" />}
            aria-label={`${t('status.label')}: ${t(`status.${shown}`)}`}
          >
            {t(`status.${shown}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={shown} onChange={(next) => void choose(next as Chosen)}>
            {chosen.map((each) => (
              <Menu.RadioItem key={each} value={each} rightSection={<StatusShape status={each} />} closeMenuOnClick>
                {t(`status.${each}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
