import type { Conversation } from '@centralino/contract/conversations.ts'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import classes from './why.module.css'
import { whySentence } from './why-sentence.ts'

const DecisionDrawer = lazy(() => import('./decision-drawer.tsx').then((file) => ({ default: file.DecisionDrawer })))

/** Why it is with its agent, in one sentence; supervisors open the whole decision. */
export function WhyMe({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const sentence = whySentence(conversation, me.id, t)
  return (
    <>
      <p className={classes.sentence}>{sentence ?? t('why.notYet')}</p>
      {me.role !== 'agent' && (
        <button
          type="button"
          className={classes.whole}
          onClick={() => {
            setWasOpen(true)
            setOpen(true)
          }}
        >
          {t('why.whole')}
        </button>
      )}
      {wasOpen && (
        <Suspense>
          <DecisionDrawer
            id={conversation.id}
            name={conversation.customer.name}
            opened={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
