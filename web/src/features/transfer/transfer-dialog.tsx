import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { IconPlayerPause, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName, toWhom } from '../../lib/first-name.ts'
import { useConsole } from '../../live/session-context.ts'
import { useRemaining } from '../../ui/clock/use-span.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import { windowLeftText } from '../../ui/format/duration-text.ts'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { TargetList } from './target-list.tsx'
import { skillsetsInOrder, usersInOrder } from './target-order.ts'
import { TargetSearch } from './target-search.tsx'
import classes from './transfer.module.css'
import { QueueChoice, WayChoice } from './transfer-modes.tsx'
import { useTargets } from './use-targets.ts'
import { type Destination, useTransfer, type Way } from './use-transfer.ts'

export type TransferTab = 'user' | 'skillset' | 'queue'

type Props = {
  conversation: Conversation
  /** Where it opens; null: it is closed. */
  opened: TransferTab | null
  onDismiss: () => void
  /** It is not in the list any more. */
  onGone: () => void
}

const fresh = {
  query: '',
  user: undefined as string | undefined,
  skillset: undefined as string | undefined,
  way: 'immediate' as Way,
  queue: 'personal' as 'personal' | 'public',
}

/** Hands a conversation to a user, to a skillset or into a wait queue, and says beforehand what that means. */
export function TransferDialog({ conversation, opened, onDismiss, onGone }: Props) {
  const { t } = useTranslation()
  const [form, listId] = [useId(), useId()]
  const rowId = (id: string) => `${listId}-${id}`
  const isOn = useConsole((state) => state.live === 'on')
  const [tab, setTab] = useState<TransferTab>('user')
  const [choice, setChoice] = useState(fresh)
  const change = (part: Partial<typeof fresh>) => setChoice({ ...choice, ...part })
  const { id, customer, place, windowEndsAt } = conversation
  const loaded = useTargets(id, opened !== null)
  const left = useRemaining(windowEndsAt === null ? 0 : Date.parse(windowEndsAt))
  const { transfer, isBusy, error, forget } = useTransfer(id, onGone)
  // Each opening begins anew.
  const [lastOpened, setLastOpened] = useState(opened)
  if (opened !== lastOpened) {
    setLastOpened(opened)
    if (opened !== null) {
      setTab(opened)
      setChoice(fresh)
      forget()
    }
  }

  const { query, queue } = choice
  const mode = left > 0 ? choice.way : 'immediate'
  const { users = [], skillsets = [] } = loaded.targets ?? {}
  const to = ((): Destination | undefined => {
    if (tab === 'queue') return { kind: 'queue', queue }
    const found = (tab === 'user' ? users : skillsets).find((each) => each.id === choice[tab])
    return found && { kind: tab, id: found.id, name: found.name, mode }
  })()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!to || !isOn || isBusy) return
    const refusal = await transfer(to)
    if (refusal === 'target_not_allowed') loaded.retry()
  }
  const found = (kind: 'user' | 'skillset', text: string): readonly { id: string }[] =>
    kind === 'user' ? usersInOrder(users, text) : skillsetsInOrder(skillsets, text)
  const confirm = () => {
    if (to === undefined) return t('transfer.confirm')
    if (to.kind === 'queue') return t(queue === 'personal' ? 'transfer.confirmMine' : 'transfer.confirmPublic')
    return t('transfer.confirmTo', to.kind === 'user' ? toWhom(firstName(to.name)) : { name: to.name })
  }
  const consequence = () => {
    if (tab === 'queue') return place === null ? t('transfer.frees') : t('transfer.freesPlace', { place })
    return place === null ? t('transfer.leaves') : t('transfer.leavesPlace', { place })
  }
  return (
    <DialogFrame
      opened={opened !== null}
      onClose={onDismiss}
      title={t('transfer.title')}
      context={
        left > 0
          ? t('transfer.context', { name: customer.name, time: windowLeftText(left) })
          : t('transfer.contextOver', { name: customer.name })
      }
      consequence={isOn ? consequence() : t('transfer.offline')}
      actions={
        <>
          <Button variant="subtle" onClick={onDismiss}>
            {t('transfer.cancel')}
          </Button>
          <Button type="submit" form={form} size="lg" loading={isBusy} disabled={!to || !isOn}>
            {confirm()}
          </Button>
        </>
      }
    >
      <form id={form} className={classes.form} onSubmit={(event) => void submit(event)}>
        <div className={classes.bar}>
          <Segmented<TransferTab>
            label={t('transfer.to')}
            size="large"
            value={tab}
            onChange={(next) => {
              setTab(next)
              change({ query: '' })
              forget()
            }}
            segments={[
              { value: 'user', label: t('transfer.user'), icon: <IconUser aria-hidden="true" /> },
              { value: 'skillset', label: t('transfer.skillset'), icon: <IconUsersGroup aria-hidden="true" /> },
              { value: 'queue', label: t('transfer.queue'), icon: <IconPlayerPause aria-hidden="true" /> },
            ]}
          />
          {tab !== 'queue' && (
            <TargetSearch
              kind={tab}
              count={found(tab, '').length}
              query={query}
              // Who is looked for is meant; who merely stands first is not.
              onSearch={(text) => change({ query: text, ...(text.trim() && { [tab]: found(tab, text)[0]?.id }) })}
              listId={listId}
              ids={found(tab, query).map((each) => each.id)}
              rowId={rowId}
              chosen={choice[tab]}
              onChoose={(next) => change({ [tab]: next })}
            />
          )}
        </div>
        {tab === 'queue' ? (
          <QueueChoice conversation={conversation} queue={queue} onChange={(next) => change({ queue: next })} />
        ) : (
          <>
            <TargetList
              kind={tab}
              loaded={loaded}
              users={usersInOrder(users, query)}
              skillsets={skillsetsInOrder(skillsets, query)}
              query={query}
              listId={listId}
              rowId={rowId}
              chosen={choice[tab]}
              onChoose={(next) => change({ [tab]: next })}
            />
            <WayChoice
              conversation={conversation}
              kind={tab}
              name={to?.kind === tab ? to.name : undefined}
              responseMs={loaded.responseMs}
              way={mode}
              onChange={(way) => change({ way })}
            />
          </>
        )}
        {error && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
      </form>
    </DialogFrame>
  )
}
