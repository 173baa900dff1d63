import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { printKey } from '../../lib/keys.ts'
import { useSettings } from '../../live/use-settings.ts'
import { CommandField } from '../../ui/top-bar/top-bar.tsx'
import { keyOf } from './key-of.ts'
import { openOverlay } from './overlays.ts'

/** Looks like a field in the top bar, opens the command bar. */
export const FindField = memo(function FindField() {
  const { t } = useTranslation()
  const { keys } = useSettings()
  const key = keyOf('find', keys)
  return (
    <CommandField
      label={t('menu.find')}
      keys={key === undefined ? '' : printKey(key)}
      onClick={() => openOverlay('bar')}
    />
  )
})
