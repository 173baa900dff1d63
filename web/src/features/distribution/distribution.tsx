import { useTranslation } from 'react-i18next'
import { Card, CardColumns, CardStack } from '../../ui/card/card.tsx'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { WholeField } from '../../ui/field/whole-field.tsx'
import { SideHead } from '../../ui/frame/side-frame.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { BackLink } from '../administration/back-link.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
import { PriorityRules } from './priority-rules.tsx'
import { useDistribution } from './use-distribution.ts'

/** Who gets what, how long offers last, and which words make a conversation urgent. */
export function Distribution() {
  const { t, i18n } = useTranslation()
  const form = useDistribution()
  const { change } = form
  const { language } = i18n
  return (
    <>
      <SideHead back={<BackLink to="/admin" label={t('admin.back')} />}>
        <h2>{t('admin.distribution')}</h2>
      </SideHead>
      <SettingPage
        form={form}
        effect={t('admin.distributionEffect')}
        names={{
          responseSeconds: t('admin.response'),
          missesUntilBreak: t('admin.misses'),
          prefersLastAgent: t('admin.lastAgent'),
          lastAgentSeconds: t('admin.lastAgentTime'),
          overMaximum: t('admin.overMaximum'),
          graceSeconds: t('admin.grace'),
          rules: t('admin.priorityRules'),
        }}
      >
        {(draft) => (
          <CardColumns even>
            <CardStack>
              <Card title={t('admin.offers')}>
                <FormField
                  form={form}
                  name="responseSeconds"
                  label={t('admin.response')}
                  help={t('admin.responseHelp')}
                >
                  <DurationField
                    value={draft.responseSeconds}
                    onChange={(responseSeconds) => change({ responseSeconds })}
                    language={language}
                  />
                </FormField>
                <FormField form={form} name="missesUntilBreak" label={t('admin.misses')} help={t('admin.missesHelp')}>
                  <WholeField
                    value={draft.missesUntilBreak}
                    onChange={(missesUntilBreak) => change({ missesUntilBreak })}
                  />
                </FormField>
                <FormField form={form} name="graceSeconds" label={t('admin.grace')} help={t('admin.graceHelp')}>
                  <DurationField
                    value={draft.graceSeconds}
                    onChange={(graceSeconds) => change({ graceSeconds })}
                    language={language}
                  />
                </FormField>
              </Card>
              <Card title={t('admin.whom')}>
                <FormField
                  form={form}
                  name="prefersLastAgent"
                  label={t('admin.lastAgent')}
                  help={t('admin.lastAgentHelp')}
                >
                  <Switch
                    checked={draft.prefersLastAgent}
                    onChange={(prefersLastAgent) => change({ prefersLastAgent })}
                  />
                </FormField>
                {draft.prefersLastAgent && (
                  <FormField
                    form={form}
                    name="lastAgentSeconds"
                    label={t('admin.lastAgentTime')}
                    help={t('admin.lastAgentTimeHelp')}
                    isPart
                  >
                    <DurationField
                      value={draft.lastAgentSeconds}
                      onChange={(lastAgentSeconds) => change({ lastAgentSeconds })}
                      language={language}
                    />
                  </FormField>
                )}
                <FormField
                  form={form}
                  name="overMaximum"
                  label={t('admin.overMaximum')}
                  help={t('admin.overMaximumHelp')}
                >
                  <Switch checked={draft.overMaximum} onChange={(overMaximum) => change({ overMaximum })} />
                </FormField>
              </Card>
            </CardStack>
            <PriorityRules form={form} rules={draft.rules} onChange={(rules) => change({ rules })} />
          </CardColumns>
        )}
      </SettingPage>
    </>
  )
}
