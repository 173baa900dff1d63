import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartWith } from '../../live/console-session.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import { useOpenConversation } from '../conversations/use-open-conversation.ts'
import { TemplatePicker } from '../templates/template-picker.tsx'
import { FirstMessage } from './first-message.tsx'
import type { Recipient } from './recipient.ts'
import { RecipientChoice } from './recipient-choice.tsx'
import { WayMark } from './recipient-row.tsx'
import classes from './start.module.css'
import { useStart } from './use-start.ts'

type Way = 'message' | 'template'

/** Writes first: to whom, from which number, then free words or a template. */
export function StartDialog({ with: { search }, onClose }: { with: StartWith; onClose: () => void }) {
  const { t } = useTranslation()
  const { sent } = useSession()
  const { open } = useOpenConversation()
  const isOn = useConsole((state) => state.live === 'on')
  const numbers = useConsole((state) => state.numbers)
  const outbound = numbers.filter((number) => number.outbound)
  const [numberId, setNumber] = useState(outbound[0]?.id ?? '')
  const [query, setQuery] = useState(search)
  const [chosen, setChosen] = useState<{ recipient: Recipient; way: Way }>()
  const { start, isBusy, error, forget } = useStart((id, isActive) => {
    onClose()
    if (isActive) open(id)
  })
  const openOwn = (id: string) => {
    onClose()
    if (!sent.state.get().rows[id]) open(id)
  }
  const number = outbound.find(({ id }) => id === numberId)
  const back = () => {
    forget()
    setChosen(undefined)
  }
  if (!number) return null
  if (!chosen) {
    return (
      <DialogFrame
        opened
        onClose={onClose}
        title={t('start.title')}
        context={t('start.context')}
        consequence={
          isOn ? (
            <span className={classes.legend}>
              <WayMark isFree /> {t('start.legendFree')} <WayMark isFree={false} /> {t('start.legendTemplate')}
            </span>
          ) : (
            t('start.offline')
          )
        }
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t('start.cancel')}
          </Button>
        }
      >
        <RecipientChoice
          query={query}
          onQuery={setQuery}
          numbers={outbound}
          numberId={numberId}
          onNumber={setNumber}
          onWrite={(recipient, way) => setChosen({ recipient, way })}
          onOpen={openOwn}
        />
      </DialogFrame>
    )
  }
  const { recipient, way } = chosen
  const context = t('start.to', { name: recipient.name, number: number.name })
  if (way === 'message') {
    return (
      <FirstMessage
        recipient={recipient}
        context={context}
        busy={isBusy}
        error={isOn ? error : t('start.offline')}
        onBack={back}
        onClose={onClose}
        onSend={(content) => void start(numberId, recipient, content)}
      />
    )
  }
  const to = recipient.kind === 'customer' ? recipient.customer : { savedName: null, profileName: null }
  return (
    <DialogFrame opened onClose={onClose} title={t('template.title')} context={context} actions={null} width="wide">
      <div className={classes.template}>
        <TemplatePicker
          bare
          numberId={numberId}
          where={recipient.key}
          to={to}
          busy={isBusy}
          error={isOn ? error : t('start.offline')}
          cancelLabel={t('start.back')}
          onCancel={back}
          onSend={(content, file) => void start(numberId, recipient, content, file)}
        />
      </div>
    </DialogFrame>
  )
}
