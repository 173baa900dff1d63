import { useTranslation } from 'react-i18next'
import { Card, CardColumns, CardStack } from '../../ui/card/card.tsx'
import { TextField } from '../../ui/field/text-fields.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
import { HolidaysCard } from './holidays-card.tsx'
import { MOST_TEXT, useWorkingTime } from './use-working-time.ts'
import { WeekCard } from './week-card.tsx'

/** When a number is served, and what customers are told outside of that. */
export function WorkingTime({ numberId }: { numberId: string }) {
  const { t } = useTranslation()
  const form = useWorkingTime(numberId)
  const { change } = form
  return (
    <SettingPage
      form={form}
      effect={t('admin.atOnce')}
      names={{
        isScheduled: t('admin.when'),
        timeZone: t('admin.timeZone'),
        week: t('admin.week'),
        holidays: t('admin.holidays'),
        closedText: t('admin.closedText'),
      }}
    >
      {(draft) => (
        <CardColumns>
          <CardStack>
            <Card title={t('admin.served')}>
              <FormField form={form} name="isScheduled" label={t('admin.when')} help={t('admin.whenHelp')}>
                <Segmented
                  label={t('admin.when')}
                  size="large"
                  value={draft.isScheduled ? 'hours' : 'always'}
                  onChange={(when) => change({ isScheduled: when === 'hours' })}
                  segments={[
                    { value: 'always', label: t('admin.always') },
                    { value: 'hours', label: t('admin.inHours') },
                  ]}
                />
              </FormField>
            </Card>
            {draft.isScheduled && <WeekCard form={form} draft={draft} />}
          </CardStack>
          <CardStack>
            {draft.isScheduled && <HolidaysCard form={form} draft={draft} />}
            <Card title={t('admin.closedTitle')}>
              <FormField
                form={form}
                name="closedText"
                label={t('admin.closedText')}
                help={t('admin.closedTextHelp')}
                layout="stack"
                isOptional
              >
                <TextField
                  value={draft.closedText}
                  onChange={(closedText) => change({ closedText })}
                  most={MOST_TEXT}
                />
              </FormField>
            </Card>
          </CardStack>
        </CardColumns>
      )}
    </SettingPage>
  )
}
