import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import classes from './thread.module.css'

// Shorter ones cannot be taller than the fold, however narrow the screen.
const SHORT = 400
const LINES = 20

const mayBeLong = (text: string) => text.length > SHORT || text.split('\n', LINES + 1).length > LINES

/** A text; of one that is taller than twenty lines only the beginning, until somebody wants all of it. */
export function FoldedText({ text }: { text: string }) {
  return mayBeLong(text) ? <LongText text={text} /> : <WhatsAppText text={text} />
}

function LongText({ text }: { text: string }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [isTall, setTall] = useState(false)
  const [isAll, setAll] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element && !isAll) setTall(element.scrollHeight > element.clientHeight + 4)
  }, [isAll])
  return (
    <>
      <div ref={box} className={isAll ? undefined : classes.fold} data-cut={(isTall && !isAll) || undefined}>
        <WhatsAppText text={text} />
      </div>
      {isTall && (
        <button type="button" className={classes.unfold} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('thread.showLess') : t('thread.showAll')}
        </button>
      )}
    </>
  )
}
