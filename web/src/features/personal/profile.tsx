import { useTranslation } from 'react-i18next'
import '../commands/desk-words.ts'
import { CardColumns, CardStack } from '../../ui/card/card.tsx'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { AppearanceCard } from './appearance-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { MyDataCard } from './my-data-card.tsx'
import { NotificationsCard } from './notifications-card.tsx'
import { PushCard } from './push-card.tsx'
import { WritingCard } from './writing-card.tsx'

/** Who I am here, and how I want the console to be. Every choice holds at once and follows me. */
export function Profile() {
  const { t } = useTranslation()
  useRegionKeys()
  return (
    <PageFrame>
      <PageBar>
        <p>{t('profile.atOnce')}</p>
      </PageBar>
      <CardColumns even>
        <CardStack>
          <MyDataCard />
          <WritingCard />
          <AppearanceCard />
        </CardStack>
        <CardStack>
          <NotificationsCard />
          <PushCard />
          <KeysCard />
        </CardStack>
      </CardColumns>
    </PageFrame>
  )
}
