import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Field } from '../../ui/field/field.tsx'

type Props<Draft extends object> = {
  form: SettingForm<Draft>
  name: keyof Draft & string
  label: string
  help?: ReactNode
  layout?: 'row' | 'stack'
  isPart?: boolean
  isOptional?: boolean
  children: ReactNode
}

/** A field of a setting: says whether it was changed, and what is wrong once it was left. */
export function FormField<Draft extends object>({ form, name, isOptional, children, ...field }: Props<Draft>) {
  const { t } = useTranslation()
  const mark = form.isChanged(name) ? t('admin.changed') : isOptional ? t('admin.optional') : undefined
  return (
    <Field
      {...field}
      mark={mark}
      isOptional={!form.isChanged(name)}
      error={form.errorOf(name)}
      onBlur={() => form.touch(name)}
    >
      {children}
    </Field>
  )
}
