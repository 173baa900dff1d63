import type { Message } from '@centralino/contract/messages.ts'
import { ActionIcon, Popover } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconMoodPlus } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import classes from './message-tools.module.css'

// What many messages are never given comes with the first one that is.
const ReactionPanel = lazyPart(() => import('./reaction-panel.tsx').then((file) => ({ default: file.ReactionPanel })))

type Props = {
  side: Message['direction']
  /** Our reaction that stands; empty: none. */
  ours: string
  /** Why nobody can react to it; undefined: one can. */
  whyNot: string | undefined
  canReply: boolean
  canCopy: boolean
  isReacting: boolean
  onReacting: (open: boolean) => void
  onReact: (emoji: string) => void
  onReply: () => void
  onCopy: () => void
}

/** Where they will stand: the message does not move when they come. */
export const RoomForTools = () => <div className={classes.root} />

/**
 * React, reply and copy, beside a message while the pointer is on it. Out of the tab order: the message itself has the keys, and its
 * trace the same in words.
 */
export function MessageTools({ side, ours, whyNot, isReacting, onReacting, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.root} data-side={side} data-open={isReacting || undefined}>
      <Popover
        opened={isReacting}
        onChange={onReacting}
        trapFocus
        returnFocus
        withinPortal
        position={side === 'in' ? 'top-start' : 'top-end'}
        radius="lg"
      >
        <Popover.Target>
          <ActionIcon
            size={28}
            tabIndex={-1}
            aria-label={t('thread.react')}
            title={whyNot ?? `${t('thread.react')} (E)`}
            disabled={whyNot !== undefined}
            onClick={() => onReacting(!isReacting)}
          >
            <IconMoodPlus aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={t('thread.react')}>
          {isReacting && (
            <Suspense fallback={null}>
              <ReactionPanel ours={ours} onPick={props.onReact} />
            </Suspense>
          )}
        </Popover.Dropdown>
      </Popover>
      {props.canReply && (
        <ActionIcon
          size={28}
          tabIndex={-1}
          aria-label={t('thread.reply')}
          title={`${t('thread.reply')} (R)`}
          onClick={props.onReply}
        >
          <IconArrowBackUp aria-hidden="true" />
        </ActionIcon>
      )}
      {props.canCopy && (
        <ActionIcon
          size={28}
          tabIndex={-1}
          aria-label={t('thread.copy')}
          title={`${t('thread.copy')} (C)`}
          onClick={props.onCopy}
        >
          <IconCopy aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
