import { ActionIcon, Button } from '@mantine/core'
import { IconLock, IconMicrophoneOff, IconMoodSmile, IconPaperclip, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { Composer, type ComposerProps, ToolGap } from '../composer/composer.tsx'
import { ComposerStrip, Ruler } from '../ruler/ruler.tsx'
import { Segmented } from '../segmented/segmented.tsx'
import classes from './gallery.module.css'
import { Sample } from './sample.tsx'

const HOUR = 3_600_000
const now = Date.now()
const words = {
  lead: 'Free reply for',
  until: 'until 16:28',
  closed: 'The 24 hours are over. A template can reopen it. Your draft is kept.',
}

function Tools() {
  return (
    <>
      <ActionIcon aria-label="Emoji">
        <IconMoodSmile />
      </ActionIcon>
      <ActionIcon aria-label="Attach">
        <IconPaperclip />
      </ActionIcon>
      <ToolGap />
      <ActionIcon aria-label="Templates" aria-pressed="true">
        <IconTemplate />
      </ActionIcon>
    </>
  )
}

export function SampleComposer({
  text,
  ...rest
}: Partial<ComposerProps> & Pick<ComposerProps, 'ruler'> & { text: string }) {
  const [value, setValue] = useState(text)
  const [mode, setMode] = useState<'message' | 'note'>(rest.note ? 'note' : 'message')
  return (
    <Composer
      value={value}
      onChange={setValue}
      onSend={() => setValue('')}
      placeholder="Reply to Alessandra"
      label="Reply to Alessandra"
      sendLabel="Send"
      sendKey="↵"
      canSend={value.trim() !== ''}
      moreLabel="More"
      tools={<Tools />}
      phoneTool={
        <ActionIcon aria-label="Emoji" mb={4}>
          <IconMoodSmile />
        </ActionIcon>
      }
      mode={
        <Segmented
          label="What you write"
          value={mode}
          onChange={setMode}
          segments={[
            { value: 'message', label: 'Message' },
            { value: 'note', label: 'Note', icon: <IconLock aria-hidden="true" /> },
          ]}
        />
      }
      {...rest}
    />
  )
}

export function ComposerPage() {
  return (
    <main className={classes.sheet}>
      <div className={classes.card}>
        {[20, 5.7, 2.4, 0.68].map((hours) => (
          <Sample key={hours} title={`${hours} hours left`}>
            <SampleComposer
              text="Buongiorno Alessandra! Saturday from 9 to 12 is booked, tracking arrives on Friday 📦"
              ruler={<Ruler endsAt={now + hours * HOUR} {...words} />}
            />
          </Sample>
        ))}
      </div>
      <div className={classes.card}>
        <Sample title="Empty">
          <SampleComposer text="" ruler={<Ruler endsAt={now + 5.7 * HOUR} {...words} />} />
        </Sample>
        <Sample title="Eight lines and more">
          <SampleComposer text={'A line of text\n'.repeat(12)} ruler={<Ruler endsAt={now + 5.7 * HOUR} {...words} />} />
        </Sample>
        <Sample title="A note">
          <SampleComposer
            note
            text="Approved, use carrier B."
            sendLabel="Add note"
            ruler={
              <ComposerStrip tone="note" icon={<IconLock />}>
                Only the team will read this
              </ComposerStrip>
            }
          />
        </Sample>
        <Sample title="Window closed, the draft is kept">
          <SampleComposer
            text="Buongiorno Marco, domani alle 15 va bene per lei?"
            disabled
            tools={null}
            ruler={<Ruler endsAt={now - HOUR} {...words} />}
            instead={
              <>
                <Button variant="subtle">Park</Button>
                <Button leftSection={<IconTemplate />}>Choose a template</Button>
              </>
            }
          />
        </Sample>
        <Sample title="Microphone refused">
          <SampleComposer
            text=""
            ruler={
              <ComposerStrip
                tone="urgent"
                icon={<IconMicrophoneOff />}
                action={
                  <Button size="xs" variant="default">
                    Try again
                  </Button>
                }
              >
                The browser may not use the microphone. Allow it in the address bar.
              </ComposerStrip>
            }
          />
        </Sample>
      </div>
    </main>
  )
}
