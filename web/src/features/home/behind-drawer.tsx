import type { Conversation } from '@centralino/contract/conversations.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { explain } from '../../lib/explain.ts'
import { glyphOf } from '../../lib/glyph-of.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import type { Behind } from './behind.ts'
import classes from './home.module.css'

type Answer = Awaited<ReturnType<Api['listToday']>>
type Props = { behind: Behind | undefined; onClose: () => void; onOpen: (id: string) => void }

/** The conversations behind a figure. */
export function BehindDrawer({ behind, onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const { api } = useSession()
  const [answer, setAnswer] = useState<Answer>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    if (!behind) return
    let isGone = false
    setAnswer(undefined)
    setError(undefined)
    api.listToday({ query: behind }).then(
      (next) => !isGone && setAnswer(next),
      (refusal: unknown) => !isGone && setError(explain(refusal, t)),
    )
    return () => {
      isGone = true
    }
  }, [api, behind, t])
  const titles = {
    total: t('home.behindTotal'),
    closed: t('home.behindClosed'),
    active: t('home.behindActive'),
    taken: behind?.from
      ? t('home.behindHour', { time: clockText(Date.parse(behind.from), where) })
      : t('home.behindTaken'),
  }
  return (
    <DrawerFrame
      opened={behind !== undefined}
      onClose={onClose}
      title={behind ? titles[behind.of] : ''}
      closeLabel={t('home.close')}
    >
      {error && <p role="alert">{error}</p>}
      {answer && answer.items.length + answer.elsewhere === 0 && <p>{t('home.behindNone')}</p>}
      <ul className={classes.rows}>
        {answer?.items.map((conversation) => (
          <BehindRow key={conversation.id} conversation={conversation} onOpen={onOpen} />
        ))}
      </ul>
      {answer && answer.elsewhere > 0 && (
        <p className={classes.follows}>{t('home.elsewhere', { count: answer.elsewhere })}</p>
      )}
    </DrawerFrame>
  )
}

function BehindRow({ conversation, onOpen }: { conversation: Conversation; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const where = useWhere()
  const { id, customer, number, state, closedAt, assignedAt, last, windowEndsAt } = conversation
  const time = clockText(Date.parse(closedAt ?? assignedAt ?? conversation.createdAt), where)
  const what = (
    <>
      <Jack
        id={customer.id}
        name={customer.name}
        size={36}
        windowEndsAt={windowEndsAt ? Date.parse(windowEndsAt) : null}
      />
      <span className={classes.rowWords}>
        <bdi className={classes.rowName}>{customer.name}</bdi>
        <bdi className={classes.rowLine}>{last ? lineOf(last, t) : ''}</bdi>
      </span>
      <span className={classes.rowEnd}>
        <NumberShape glyph={glyphOf(number)} size={10} />
        {t(state === 'closed' ? 'home.closedAt' : 'home.since', { time })}
      </span>
    </>
  )
  return (
    <li>
      {state === 'active' ? (
        <button type="button" className={classes.rowButton} onClick={() => onOpen(id)}>
          {what}
        </button>
      ) : (
        <div className={classes.rowButton}>{what}</div>
      )}
    </li>
  )
}
