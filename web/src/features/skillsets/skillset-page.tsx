import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { useTranslation } from 'react-i18next'
import { Card, CardStack } from '../../ui/card/card.tsx'
import { WholeField } from '../../ui/field/whole-field.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
import { MembersCard } from './members-card.tsx'
import classes from './skillsets.module.css'
import { useSkillset } from './use-skillset.ts'
import { WideningCard } from './widening-card.tsx'

type Props = { skillset: SkillsetDetails; skillsets: readonly SkillsetDetails[]; onSaved: () => void }

/** One skillset: how it widens, who belongs to it, how urgent it is. */
export function SkillsetPage({ skillset, skillsets, onSaved }: Props) {
  const { t } = useTranslation()
  const form = useSkillset(skillset, onSaved)
  return (
    <div className={classes.page}>
      <SettingPage
        form={form}
        effect={t('admin.skillsetEffect')}
        names={{
          priority: t('admin.priority'),
          ladder: t('admin.widening'),
          members: t('admin.members'),
        }}
      >
        {(draft) => (
          <CardStack>
            <WideningCard form={form} draft={draft} skillset={skillset} skillsets={skillsets} />
            <MembersCard form={form} draft={draft} skillset={skillset} />
            <Card title={t('admin.urgency')}>
              <FormField form={form} name="priority" label={t('admin.priority')} help={t('admin.skillsetPriorityHelp')}>
                <WholeField value={draft.priority} onChange={(priority) => form.change({ priority })} />
              </FormField>
            </Card>
          </CardStack>
        )}
      </SettingPage>
    </div>
  )
}
