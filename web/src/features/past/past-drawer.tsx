import './past-words.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import { useTranslation } from 'react-i18next'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { PastActions } from './past-actions.tsx'
import { PastConversationView } from './past-conversation.tsx'
import { usePastTimes } from './use-past-times.ts'

type Props = {
  past: PastConversation | undefined
  /** Why there is nothing to be read, where something was asked for. */
  failure?: string | undefined
  keyword: string
  /** The customer is there already. */
  isAtCustomer?: boolean | undefined
  onClose: () => void
}

/** A conversation of the past, beside what one was at. */
export function PastDrawer({ past, failure, keyword, isAtCustomer, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <DrawerFrame
      opened={past !== undefined || failure !== undefined}
      onClose={onClose}
      title={past?.customer.name ?? (failure === undefined ? '' : t('past.notThere'))}
      line={past && <PastLine past={past} />}
      closeLabel={t('past.close')}
    >
      {failure !== undefined && <p role="alert">{failure}</p>}
      {past && (
        <PastConversationView
          key={past.id}
          past={past}
          keyword={keyword}
          actions={<PastActions past={past} isAtCustomer={isAtCustomer ?? false} />}
        />
      )}
    </DrawerFrame>
  )
}

function PastLine({ past }: { past: PastConversation }) {
  const { t } = useTranslation()
  const { began } = usePastTimes(past)
  return t('past.title', { when: began })
}
