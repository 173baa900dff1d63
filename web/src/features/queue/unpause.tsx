import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button, Popover } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { firstName } from '../../lib/first-name.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useRemaining } from '../../ui/clock/use-span.ts'
import { windowLeftText } from '../../ui/format/duration-text.ts'
import classes from './queue.module.css'

/** Takes a conversation out of my wait queue, when I say that I mean it. */
export function Unpause({ conversation, onOpen }: { conversation: Conversation; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { api, take } = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const { id, customer, windowEndsAt } = conversation
  const left = useRemaining(windowEndsAt === null ? 0 : Date.parse(windowEndsAt))
  const ask = (next: boolean) => {
    setAsking(next)
    setError(undefined)
  }
  const unpause = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const back = await api.unparkConversation({ params: { id } })
      take({ type: 'conversation', conversation: back, messages: [], reads: [] })
      onOpen(id)
    } catch (refusal) {
      setError(explain(refusal, t))
      setBusy(false)
    }
  }
  return (
    <Popover opened={isAsking} onChange={ask} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          data-row-action=""
          leftSection={<IconPlayerPlay aria-hidden="true" />}
          aria-label={t('queue.unpauseFor', { name: customer.name })}
          disabled={!isOn}
          onClick={() => ask(!isAsking)}
        >
          {t('queue.unpause')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.ask} aria-label={t('queue.ask', { name: firstName(customer.name) })}>
        <h2 className={classes.question}>{t('queue.ask', { name: firstName(customer.name) })}</h2>
        <p className={classes.text}>
          {left > 0 ? t('queue.askText', { time: windowLeftText(left) }) : t('queue.askOver')}
        </p>
        {error && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        <div className={classes.answers}>
          <Button variant="subtle" size="sm" onClick={() => ask(false)}>
            {t('queue.cancel')}
          </Button>
          <Button size="sm" loading={isBusy} disabled={!isOn} data-autofocus onClick={() => void unpause()}>
            {t('queue.unpause')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
