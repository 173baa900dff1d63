import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import classes from './shell.module.css'
import { type ChosenStatus, chosenStatuses, useMyStatus } from './use-my-status.ts'

/** Ready, Back office or Break. What is shown is what the server knows. */
export function StatusControl() {
  const { t } = useTranslation()
  const { status: shown, choose, error } = useMyStatus()
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
}
