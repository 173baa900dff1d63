import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Mark } from '../../ui/field/field.tsx'

/** “changed”, where a part of a setting differs from what is saved. */
export function ChangedMark<Draft extends object>(props: { form: SettingForm<Draft>; name: keyof Draft & string }) {
  const { t } = useTranslation()
  return props.form.isChanged(props.name) && <Mark>{t('admin.changed')}</Mark>
}
