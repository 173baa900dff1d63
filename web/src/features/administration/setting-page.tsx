import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { useConsole } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { UnsavedBar } from '../../ui/unsaved-bar/unsaved-bar.tsx'
import { LeaveQuestion } from '../leaving/leave-question.tsx'
import { UnsavedChanges } from '../leaving/unsaved-changes.tsx'

type Props<Draft extends object> = {
  form: SettingForm<Draft>
  /** What each field is called in the bar. */
  names: Readonly<Record<keyof Draft & string, string>>
  /** From when on it holds. */
  effect: string
  children: (draft: Draft) => ReactNode
}

/** A setting that is loaded, changed, and saved as a whole; nobody leaves it by accident. */
export function SettingPage<Draft extends object>({ form, names, effect, children }: Props<Draft>) {
  const { t } = useTranslation()
  const isOff = useConsole((state) => state.live === 'off')
  const isSlow = useDelayed(form.draft === undefined && form.loadFailure === undefined)
  if (form.loadFailure !== undefined && form.draft === undefined) {
    return (
      <EmptyState
        title={t('admin.loadFailed')}
        text={form.loadFailure}
        actions={<Button onClick={form.retry}>{t('app.retry')}</Button>}
      />
    )
  }
  if (form.draft === undefined) return isSlow && <ListSkeleton label={t('app.loading')} />
  const changed = form.changes.map((field) => names[field])
  return (
    <>
      {children(form.draft)}
      {changed.length > 0 && (
        <UnsavedBar
          discard={t('admin.discard')}
          save={t('admin.save')}
          isBusy={form.isBusy}
          failure={isOff ? t('admin.offline') : form.failure}
          onDiscard={form.discard}
          onSave={() => void form.save()}
        >
          <UnsavedChanges names={changed} /> {effect}
        </UnsavedBar>
      )}
      <LeaveQuestion names={changed} onDiscard={form.discard} />
    </>
  )
}
