import { mediaLimits, voicePlayBytes } from '@centralino/contract/media-limits.ts'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Recording, secondsOf } from '../../live/recordings.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { lengthText } from '../../ui/format/size-text.ts'
import { ComposerStrip } from '../../ui/ruler/ruler.tsx'
import { Wave } from '../../ui/wave/wave.tsx'
import { DiscardQuestion } from './discard-question.tsx'
import { RecorderState } from './recorder-state.tsx'
import { RoundButton } from './round-button.tsx'
import { useListening } from './use-listening.ts'
import classes from './voice.module.css'
import './voice-words.ts'

type Props = {
  conversationId: string
  /** The customer's 24 hours last. */
  canSend: boolean
  onSend: () => Promise<void>
  onOver: () => void
}

/** In the text's place: recording, paused, listening. Send at any point; nothing goes away without being asked. */
export function Recorder(props: Props) {
  const { recordings } = useSession()
  const recording = useObservable(recordings.all, (all) => all[props.conversationId])
  return recording ? <OpenRecorder key={recording.id} recording={recording} {...props} /> : null
}

function OpenRecorder({ conversationId, canSend, onSend, onOver, recording }: Props & { recording: Recording }) {
  const { t } = useTranslation()
  const { recordings } = useSession()
  const listening = useListening(conversationId)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const round = useRef<HTMLButtonElement>(null)
  const { isOn, levels, bytes } = recording
  const isFull = bytes >= mediaLimits.audio.bytes * 0.95
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is another one in each state
  useEffect(() => {
    if (!isAsking) round.current?.focus({ preventScroll: true })
  }, [isOn, listening.isOpen, isAsking])
  useEffect(() => {
    if (isFull) void recordings.pause()
  }, [isFull, recordings])

  const trying = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailed(false)
    await work().catch(() => setFailed(true))
    setBusy(false)
  }
  const ask = () => {
    listening.end()
    void recordings.pause()
    setAsking(true)
  }
  const discard = () => void recordings.discard(conversationId).then(onOver)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isAsking) setAsking(false)
    else ask()
  }
  const more = () => {
    listening.end()
    void recordings.record(conversationId)
  }
  const length = lengthText(Math.floor(listening.isOpen ? listening.length : secondsOf(recording)))
  const place = t('voice.of', { at: lengthText(Math.floor(listening.at)), length })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc belongs to the recorder wherever in it the focus is
    <div onKeyDown={onKeyDown} data-picker="">
      {isAsking ? (
        <DiscardQuestion length={length} onKeep={() => setAsking(false)} onDiscard={discard} />
      ) : (
        <RecorderState
          state={isOn ? 'recording' : listening.isOpen ? 'listening' : 'paused'}
          time={listening.isOpen ? place : length}
        />
      )}
      {hasFailed && <ComposerStrip tone="urgent">{t('voice.failed')}</ComposerStrip>}
      {!canSend && <ComposerStrip>{t('composer.closed')}</ComposerStrip>}
      {(isFull || bytes > voicePlayBytes) && (
        <ComposerStrip tone="note">{t(isFull ? 'voice.full' : 'voice.tooLong')}</ComposerStrip>
      )}
      <div className={classes.row}>
        {isOn ? (
          <RoundButton ref={round} form="stop" label={t('voice.stop')} onClick={() => void recordings.pause()} />
        ) : listening.isOpen ? (
          <RoundButton
            ref={round}
            form={listening.isPlaying ? 'pause' : 'play'}
            label={t(listening.isPlaying ? 'voice.pauseListening' : 'voice.resumeListening')}
            onClick={listening.toggle}
          />
        ) : (
          <RoundButton ref={round} form="record" label={t('voice.goOn')} onClick={more} disabled={isFull} />
        )}
        <Wave
          levels={levels}
          live={isOn}
          seek={
            listening.isOpen
              ? {
                  label: t('voice.position'),
                  seconds: listening.at,
                  length: listening.length,
                  valueText: place,
                  onSeek: listening.seek,
                }
              : undefined
          }
        />
        <span className={classes.ways}>
          {isOn ? (
            <Button variant="default" size="sm" onClick={() => void recordings.pause()}>
              {t('voice.pause')}
            </Button>
          ) : listening.isOpen ? (
            <Button
              variant="default"
              size="sm"
              aria-label={`${t('voice.speed')}: ${listening.speed}×`}
              onClick={listening.nextSpeed}
            >
              {listening.speed}×
            </Button>
          ) : (
            <Button variant="default" size="sm" loading={isBusy} onClick={() => void trying(listening.begin)}>
              {t('voice.listen')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconTrash aria-hidden="true" />}
            disabled={isAsking}
            onClick={ask}
          >
            {t('voice.delete')}
          </Button>
          <Button loading={isBusy} disabled={!canSend || isAsking} onClick={() => void trying(onSend)}>
            {t('composer.send')}
          </Button>
        </span>
      </div>
    </div>
  )
}
