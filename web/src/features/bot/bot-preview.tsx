import type { DeskNumber } from '@centralino/contract/numbers.ts'
import { IconList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { Card } from '../../ui/card/card.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import type { BotDraft } from './bot-draft.ts'
import { numberLines } from './bot-limits.ts'
import classes from './bot-preview.module.css'

/** The customer's phone, as it looks after the first message. */
export function BotPreview({ draft, number }: { draft: BotDraft; number: DeskNumber }) {
  const { t } = useTranslation()
  const { greets, greeting, asks, style, answers, listTitle } = draft
  const titles = answers.map(({ title }, index) => title.trim() || t('admin.answerNumber', { place: index + 1 }))
  const isMenu = greets && asks
  const text = isMenu && style === 'numbers' ? `${greeting.trim()}\n\n${numberLines(titles)}` : greeting.trim()
  return (
    <div className={classes.place}>
      <Card title={t('admin.preview')}>
        <div className={classes.phone}>
          <p className={classes.head}>
            <NumberShape glyph={glyphOf(number)} size={11} />
            <bdi>{number.name}</bdi>
          </p>
          <div className={classes.talk}>
            <p className={classes.theirs}>{t('admin.previewHello')}</p>
            {greets ? (
              <div className={classes.ours}>
                <div className={classes.text} dir="auto">
                  {text === '' ? t('admin.previewNothing') : <WhatsAppText text={text} />}
                </div>
                {isMenu &&
                  style === 'buttons' &&
                  titles.map((title, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
                    <p key={index} className={classes.button}>
                      <bdi>{title}</bdi>
                    </p>
                  ))}
                {isMenu && style === 'list' && (
                  <p className={classes.button}>
                    <IconList aria-hidden="true" />
                    <bdi>{listTitle.trim() || t('admin.listTitle')}</bdi>
                  </p>
                )}
              </div>
            ) : (
              <p className={classes.none}>{t('admin.previewWaits')}</p>
            )}
          </div>
          {isMenu && style === 'list' && (
            <ul className={classes.sheet}>
              {titles.map((title, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
                <li key={index}>
                  <bdi>{title}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Card>
    </div>
  )
}
