import './past-words.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import { useTranslation } from 'react-i18next'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { PastConversationView } from './past-conversation.tsx'
import { usePastTimes } from './use-past-times.ts'

type Props = { past: PastConversation | undefined; keyword: string; onClose: () => void }

/** A conversation of the past, beside what one was at. */
export function PastDrawer({ past, keyword, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <DrawerFrame
      opened={past !== undefined}
      onClose={onClose}
      title={past?.customer.name ?? ''}
      line={past && <PastLine past={past} />}
      closeLabel={t('past.close')}
    >
      {past && <PastConversationView key={past.id} past={past} keyword={keyword} />}
    </DrawerFrame>
  )
}

function PastLine({ past }: { past: PastConversation }) {
  const { t } = useTranslation()
  const { began } = usePastTimes(past)
  return t('past.title', { when: began })
}
