import { memo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { printKey } from '../../lib/keys.ts'
import { whoWaits } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { WaitLine } from '../../ui/wait-line/wait-line.tsx'
import { keyOf } from '../commands/key-of.ts'
import { OrderMenu } from './order-menu.tsx'

/** “7 wait for you, longest 23′”, and the way to the one who waits longest. */
export const WhoWaits = memo(function WhoWaits({ onAnswer }: { onAnswer: (id: string) => void }) {
  const { t } = useTranslation()
  const { count, longest, toAnswer } = useConsole(whoWaits)
  const since = Date.parse(longest?.oldestUnreadAt ?? longest?.newestUnreadAt ?? '') || 0
  const waited = useElapsed(since)
  const key = keyOf('answerLongest', useSettings().keys)
  if (!longest) {
    const word = toAnswer > 0 ? t('list.allRead', { count: toAnswer }) : t('list.nobody')
    return (
      <WaitLine short={word} end={<OrderMenu />}>
        {word}
      </WaitLine>
    )
  }
  const time = waitText(waited)
  return (
    <WaitLine
      action={{
        label: t('list.answerLongest'),
        keys: key === undefined ? '' : printKey(key),
        onClick: () => onAnswer(longest.id),
      }}
      end={<OrderMenu />}
      short={<Trans i18nKey="list.nextShort" count={count} values={{ time }} components={{ b: <b /> }} />}
    >
      <Trans i18nKey="list.next" count={count} values={{ time }} components={{ b: <b /> }} />
    </WaitLine>
  )
})
