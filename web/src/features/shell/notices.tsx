import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { NoticeStack } from '../../ui/notice-bar/notice-stack.tsx'

/** What has just happened, on whichever page one is. */
export function Notices() {
  const { t } = useTranslation()
  const { notices } = useSession()
  const list = useObservable(notices.list, (all) => all)
  return (
    <NoticeStack label={t('notice.label')}>
      {list.map(({ id, tone, text }) => (
        <NoticeBar
          key={id}
          tone={tone}
          icon={tone === 'ink' ? <IconCheck aria-hidden="true" /> : <IconAlertTriangle aria-hidden="true" />}
          action={tone === 'urgent' ? { label: t('notice.dismiss'), onClick: () => notices.dismiss(id) } : undefined}
        >
          {text}
        </NoticeBar>
      ))}
    </NoticeStack>
  )
}
