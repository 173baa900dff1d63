import type { Conversation } from '@centralino/contract/conversations.ts'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useMe } from '../../live/session-context.ts'
import { useCommands } from '../commands/command-store.ts'
import classes from './why.module.css'
import { whySentence } from './why-sentence.ts'

const DecisionDrawer = lazyPart(() =>
  import('./decision-drawer.tsx').then((file) => ({ default: file.DecisionDrawer })),
)

/** Why it is with its agent, in one sentence; supervisors open the whole decision. */
export function WhyMe({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const open = () => {
    setWasOpen(true)
    setOpen(true)
  }
  const mayOpen = me.role !== 'agent'
  useCommands({ why: mayOpen ? open : undefined })
  const sentence = whySentence(conversation, me.id, t)
  return (
    <>
      <p className={classes.sentence}>{sentence ?? t('why.notYet')}</p>
      {mayOpen && (
        <button type="button" className={classes.whole} onClick={open}>
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
