import { IconList, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../live/prepared.ts'
import { titlesOf } from './fixed-answers.ts'
import classes from './prepared-line.module.css'

type Props = {
  prepared: Prepared
  /** What the text still leaves open. */
  open: readonly string[]
  onFill: (whole: string) => void
  onChange: (prepared: Prepared) => void
}

/** Under the text: what is still to be filled in, and the answers that go with it, which nobody edits. */
export function PreparedLine({ prepared, open, onFill, onChange }: Props) {
  const { t } = useTranslation()
  const { answers } = prepared
  return (
    <>
      {open.length > 0 && (
        <p className={classes.line}>
          <span>{t('composer.fillIn')}</span>
          {open.map((whole) => (
            <button key={whole} type="button" className={classes.gap} onClick={() => onFill(whole)}>
              <bdi>{whole}</bdi>
            </button>
          ))}
          <button type="button" className={classes.leave} onClick={() => onChange({ ...prepared, open: [] })}>
            {t('composer.asItIs')}
          </button>
        </p>
      )}
      {answers && (
        <p className={classes.line}>
          <span>{t('composer.fixed')}</span>
          {answers.style === 'list' && (
            <span className={classes.opener}>
              <IconList aria-hidden="true" />
              <bdi>{answers.button}</bdi>
            </span>
          )}
          {titlesOf(answers).map((title) => (
            <bdi key={title} className={classes.answer}>
              {title}
            </bdi>
          ))}
          <button
            type="button"
            className={classes.remove}
            aria-label={t('composer.noAnswers')}
            title={t('composer.noAnswers')}
            onClick={() => onChange({ ...prepared, answers: null })}
          >
            <IconX aria-hidden="true" />
          </button>
        </p>
      )}
    </>
  )
}
