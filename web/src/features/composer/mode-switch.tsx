import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../ui/segmented/segmented.tsx'

export type Mode = 'message' | 'note'

/** Whether one writes to the customer or to the team. */
export function ModeSwitch({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t('composer.what')}
      value={value}
      onChange={onChange}
      segments={[
        { value: 'message', label: t('composer.message') },
        { value: 'note', label: t('composer.note'), icon: <IconLock aria-hidden="true" /> },
      ]}
    />
  )
}
