import type { DeskNumber } from '@centralino/contract/numbers.ts'
import { useTranslation } from 'react-i18next'
import { Card, CardColumns, CardStack } from '../../ui/card/card.tsx'
import { TextField } from '../../ui/field/text-fields.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
import { useSkillsetList } from '../administration/use-skillset-list.ts'
import { limitOf } from './bot-faults.ts'
import { BotPreview } from './bot-preview.tsx'
import { MenuCard } from './menu-card.tsx'
import { NoChoiceCard } from './no-choice-card.tsx'
import { useBot } from './use-bot.ts'

/** The greeting of a number, its menu, and how customers see it. */
export function BotPage({ number }: { number: DeskNumber }) {
  const { t } = useTranslation()
  const form = useBot(number.id)
  const { skillsets = [] } = useSkillsetList()
  const { change } = form
  return (
    <SettingPage
      form={form}
      effect={t('admin.botEffect')}
      names={{
        greets: t('admin.greets'),
        greeting: t('admin.greeting'),
        asks: t('admin.asks'),
        style: t('admin.menuStyle'),
        listTitle: t('admin.listTitle'),
        answers: t('admin.answers'),
        again: t('admin.again'),
        times: t('admin.times'),
        waitSeconds: t('admin.botWait'),
        otherwise: t('admin.otherwise'),
      }}
    >
      {(draft) => (
        <CardColumns>
          <CardStack>
            <Card title={t('admin.greeting')}>
              <FormField form={form} name="greets" label={t('admin.greets')} help={t('admin.greetsHelp')}>
                <Switch checked={draft.greets} onChange={(greets) => change({ greets })} />
              </FormField>
              {draft.greets && (
                <>
                  <FormField
                    form={form}
                    name="greeting"
                    label={t('admin.greetingText')}
                    help={t('admin.greetingHelp')}
                    layout="stack"
                    isPart
                  >
                    <TextField
                      value={draft.greeting}
                      onChange={(greeting) => change({ greeting })}
                      most={limitOf(draft)}
                    />
                  </FormField>
                  <FormField form={form} name="asks" label={t('admin.asks')} help={t('admin.asksHelp')}>
                    <Switch checked={draft.asks} onChange={(asks) => change({ asks })} />
                  </FormField>
                </>
              )}
            </Card>
            {draft.greets && draft.asks && (
              <>
                <MenuCard form={form} draft={draft} skillsets={skillsets} />
                <NoChoiceCard form={form} draft={draft} skillsets={skillsets} />
              </>
            )}
          </CardStack>
          <BotPreview draft={draft} number={number} />
        </CardColumns>
      )}
    </SettingPage>
  )
}
