import { Button } from '@mantine/core'
import { IconBold, IconCode, IconItalic, IconStrikethrough } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import type { ComposerDesk } from './composer-desk.ts'
import classes from './composer-parts.module.css'
import './format-words.ts'
import type { Mark } from './text-marks.ts'
import { useEscape } from './use-escape.ts'
import { type SendDelay, sendDelays, useSendDelay } from './use-send-delay.ts'
import { useSendKeys } from './use-send-keys.ts'

const marks: readonly { mark: Mark; Icon: typeof IconBold; keys: string }[] = [
  { mark: 'bold', Icon: IconBold, keys: 'Ctrl B' },
  { mark: 'italic', Icon: IconItalic, keys: 'Ctrl I' },
  { mark: 'strike', Icon: IconStrikethrough, keys: 'Ctrl ⇧ X' },
  { mark: 'mono', Icon: IconCode, keys: 'Ctrl ⇧ M' },
]

/** How the text looks on the customer's phone, and how it is sent. */
export function FormatPanel({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const [sendKeys, setSendKeys] = useSendKeys()
  const [delay, setDelay] = useSendDelay()
  useEscape(() => desk.show())
  const delays = sendDelays.map((value) => ({
    value,
    label: value === '0' ? t('format.atOnce') : t('format.seconds', { count: Number(value) }),
  }))
  return (
    <section className={classes.small} aria-label={t('composer.format')} data-picker="">
      <div className={classes.marks}>
        {marks.map(({ mark, Icon, keys }) => (
          <Button
            key={mark}
            variant="default"
            size="sm"
            leftSection={<Icon aria-hidden="true" />}
            rightSection={<KeyCap>{keys}</KeyCap>}
            onClick={() => desk.mark(mark)}
          >
            {t(`format.${mark}`)}
          </Button>
        ))}
      </div>
      <div className={classes.choice}>
        <span>{t('format.sendWith')}</span>
        <Segmented
          label={t('format.sendWith')}
          value={sendKeys}
          onChange={setSendKeys}
          segments={[
            { value: 'enter', label: t('format.enter') },
            { value: 'ctrl-enter', label: t('format.ctrlEnter') },
          ]}
        />
      </div>
      <div className={classes.choice}>
        <span>{t('format.undo')}</span>
        <Segmented<SendDelay> label={t('format.undo')} value={delay} onChange={setDelay} segments={delays} />
      </div>
    </section>
  )
}
