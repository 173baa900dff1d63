import type { Conversation } from '@centralino/contract/conversations.ts'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { explain } from '../../lib/explain.ts'
import { glyphOf } from '../../lib/glyph-of.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { usePast } from '../past/use-past.ts'
import type { Behind } from './behind.ts'
import classes from './home.module.css'

const PastDrawer = lazyPart(() => import('../past/past-drawer.tsx').then(({ PastDrawer }) => ({ default: PastDrawer })))

type Answer = Awaited<ReturnType<Api['listToday']>>
type Props = { behind: Behind | undefined; onClose: () => void; onOpen: (id: string) => void }

const noneHere: readonly never[] = []

/** The conversations behind a figure; each opens where it is, or is read beside. */
export function BehindDrawer({ behind, onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const { api } = useSession()
  const [answer, setAnswer] = useState<Answer>()
  const [error, setError] = useState<string>()
  const [read, setRead] = useState<string>()
  const past = usePast(read, noneHere)
  const myId = useMe().id
  const navigate = useNavigate()
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
  const open = ({ id, state, assignee }: Conversation) => {
    const isMine = assignee?.id === myId
    if (isMine && state === 'active') onOpen(id)
    else if (isMine && state === 'parked') void navigate({ to: '/queue', search: { row: id } })
    else setRead(id)
  }
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
          <BehindRow key={conversation.id} conversation={conversation} onOpen={() => open(conversation)} />
        ))}
      </ul>
      {answer && answer.elsewhere > 0 && (
        <p className={classes.follows}>{t('home.elsewhere', { count: answer.elsewhere })}</p>
      )}
      <Suspense>
        <PastDrawer {...past} keyword="" onClose={() => setRead(undefined)} />
      </Suspense>
    </DrawerFrame>
  )
}

function BehindRow({ conversation, onOpen }: { conversation: Conversation; onOpen: () => void }) {
  const { t } = useTranslation()
  const where = useWhere()
  const { customer, number, state, closedAt, assignedAt, last, windowEndsAt } = conversation
  const time = clockText(Date.parse(closedAt ?? assignedAt ?? conversation.createdAt), where)
  return (
    <li>
      <button type="button" className={classes.rowButton} onClick={onOpen}>
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
      </button>
    </li>
  )
}
