import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import type { UserStatus } from '../../ui/status-shape/user-status.ts'
import classes from './shell.module.css'
import { type ChosenStatus, chosenStatuses, useMyStatus } from './use-my-status.ts'

/** Ready, Back office or Break. What is shown is what the server knows. */
export const StatusControl = memo(function StatusControl() {
  const { t } = useTranslation()
  const { status: shown, since, choose, error } = useMyStatus()
  const waited = useElapsed(since ?? 0)
  // How long I have been in it.
  const time = since === undefined ? '' : waitText(waited)
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
            aria-label={`${t('status.label')}: ${t(`status.${shown}`)} ${time}`.trim()}
          >
            {t(`status.${shown}`)} {time !== '' && <span className={classes.since}>{time}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {since !== undefined && <SinceLabel status={shown} at={since} />}
          <Menu.RadioGroup value={shown} onChange={(next) => void choose(next as ChosenStatus)}>
            {chosenStatuses.map((each) => (
              <Menu.RadioItem key={each} value={each} rightSection={<StatusShape status={each} />} closeMenuOnClick>
                {t(`status.${each}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  )
})

function SinceLabel({ status, at }: { status: UserStatus; at: number }) {
  const { t } = useTranslation()
  const time = spokenDuration(useElapsed(at), spoken())
  return <Menu.Label>{t('status.since', { status: t(`status.${status}`), time })}</Menu.Label>
}
