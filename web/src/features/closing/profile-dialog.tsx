import type { Conversation } from '@centralino/contract/conversations.ts'
import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { ChosenReason } from '@centralino/contract/profiling.ts'
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole } from '../../live/session-context.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import classes from './closing.module.css'
import './closing-words.ts'
import { keepProfile, keptProfile } from './kept-profiles.ts'
import { ReasonColumns } from './reason-columns.tsx'
import { chosenOf, isWhole, levelsOf } from './reason-path.ts'
import { useReasons } from './use-reasons.ts'

/** In UTF-16 code units, as the server counts. */
const NOTE_LENGTH = 4000

export type GivenProfile = { path: string[]; note?: string }

type Props = {
  conversation: Conversation
  asks: DeskNumber['closing']
  opened: boolean
  isBusy: boolean
  error: string | undefined
  onDismiss: () => void
  onClose: (profile: GivenProfile | undefined) => void
}

/** Closing with the reasons and the note that the number asks for. What was chosen stays for the next time, until it is closed. */
export function ProfileDialog({ conversation, asks, opened, isBusy, error, onDismiss, onClose }: Props) {
  const { t } = useTranslation()
  const isOn = useConsole((state) => state.live === 'on')
  const { id, customer } = conversation
  const [{ path, note }, setProfile] = useState(() => keptProfile(id))
  const noteField = useRef<HTMLTextAreaElement>(null)
  const { loaded, again } = useReasons(opened && asks.profiling !== 'off')
  const change = (part: { path?: string[]; note?: string }) => {
    const next = { path, note, ...part }
    setProfile(next)
    keepProfile(id, next)
  }
  const tree: readonly ChosenReason[] = loaded && 'reasons' in loaded ? loaded.reasons : []
  const isKnown = asks.profiling === 'off' || (loaded !== undefined && 'reasons' in loaded)
  const levels = levelsOf(tree, path)
  const chosen = chosenOf(levels)
  const missing = missingOf({ asks, isWhole: isWhole(levels), hasBegun: chosen.length > 0, note })
  const canClose = isKnown && missing === undefined && isOn && !isBusy
  const close = () => {
    if (!canClose) return
    const given = { path: chosen.map((reason) => reason.id), ...(note.trim() ? { note } : {}) }
    onClose(given.path.length > 0 || 'note' in given ? given : undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    close()
  }
  const consequence = !isOn ? t('close.offline') : missing ? t(`closing.${missing}`) : t('closing.kept')
  return (
    <DialogFrame
      opened={opened}
      onClose={onDismiss}
      title={t(asks.profiling === 'off' ? 'closing.titleNote' : 'closing.title')}
      context={asks.profiling === 'off' ? customer.name : t(`closing.${asks.profiling}`, { name: customer.name })}
      consequence={consequence}
      actions={
        <>
          <Button variant="subtle" onClick={onDismiss}>
            {t('close.cancel')}
          </Button>
          <Button
            size="lg"
            loading={isBusy}
            disabled={!canClose}
            onClick={close}
            rightSection={<KeyCap on="accent">Ctrl ↵</KeyCap>}
            aria-keyshortcuts="Control+Enter"
          >
            {t('close.confirm')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for all that is inside */}
      <div className={classes.body} onKeyDown={onKey}>
        {!isKnown &&
          (loaded && 'error' in loaded ? (
            <p className={classes.error} role="alert">
              {explain(loaded.error, t)}{' '}
              <Button variant="subtle" size="compact-sm" onClick={again}>
                {t('app.retry')}
              </Button>
            </p>
          ) : (
            <ListSkeleton label={t('app.loading')} />
          ))}
        {isKnown && tree.length > 0 && (
          <>
            <ReasonColumns
              levels={levels}
              onChoose={(column, reason) => change({ path: [...chosen.slice(0, column).map((one) => one.id), reason] })}
              onDone={() => (asks.notes === 'off' ? close() : noteField.current?.focus())}
            />
            <p className={classes.keys}>
              <span aria-hidden="true">
                <Trans
                  i18nKey="closing.keys"
                  components={{ digits: <KeyCap>1–9</KeyCap>, arrows: <KeyCap>↑↓</KeyCap>, next: <KeyCap>→</KeyCap> }}
                />
              </span>
              <b role="status">
                <bdi>{chosen.map(({ name }) => name).join(' › ')}</bdi>
              </b>
            </p>
          </>
        )}
        {asks.notes !== 'off' && (
          <Textarea
            ref={noteField}
            aria-label={t('closing.note')}
            placeholder={t(asks.notes === 'required' ? 'closing.noteRequired' : 'closing.noteOptional')}
            required={asks.notes === 'required'}
            dir="auto"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={NOTE_LENGTH}
            value={note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            data-autofocus={asks.profiling === 'off' ? true : undefined}
          />
        )}
        {error && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </DialogFrame>
  )
}

type Given = { asks: DeskNumber['closing']; isWhole: boolean; hasBegun: boolean; note: string }

/** Why it cannot be closed yet. */
function missingOf({ asks, isWhole: isDone, hasBegun, note }: Given) {
  if (asks.profiling !== 'off' && !isDone && (hasBegun || asks.profiling === 'required'))
    return hasBegun ? 'needNext' : 'need'
  return asks.notes === 'required' && note.trim() === '' ? 'needNote' : undefined
}
