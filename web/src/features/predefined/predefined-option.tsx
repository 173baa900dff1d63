import type { PredefinedMessage } from '@centralino/contract/predefined.ts'
import { IconListCheck, IconMessage, IconPaperclip } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { matched } from '../../lib/matched.ts'
import { titlesOf } from '../composer/fixed-answers.ts'
import { ToolOption } from '../composer/tool-option.tsx'
import classes from './predefined-panel.module.css'

type Props = {
  id: string
  message: PredefinedMessage
  /** As it would be put into the field. */
  text: string
  search: string
  isAt: boolean
  onChoose: () => void
}

/** A prepared text: its title, how it begins, and whether answers go with it. */
export function PredefinedOption({ id, message: { title, answers, files }, text, search, isAt, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <ToolOption
      id={id}
      icon={answers ? <IconListCheck aria-hidden="true" /> : <IconMessage aria-hidden="true" />}
      isChosen={isAt}
      title={whatGoesWithIt({ answers, files }, t)}
      onChoose={onChoose}
    >
      <span className={classes.words}>
        <b dir="auto">
          <Marked text={title} search={search} />
        </b>
        <span dir="auto">
          <Marked text={text.replaceAll(/\s+/g, ' ')} search={search} />
        </span>
      </span>
      {files.length > 0 && (
        <span className={classes.kind}>
          <IconPaperclip aria-hidden="true" />
          {t('predefined.files', { count: files.length })}
        </span>
      )}
      {answers && (
        <span className={classes.kind}>
          {answers.style === 'buttons'
            ? t('predefined.buttons', { count: answers.titles.length })
            : t('predefined.list', { count: answers.rows.length })}
        </span>
      )}
    </ToolOption>
  )
}

function whatGoesWithIt({ answers, files }: Pick<PredefinedMessage, 'answers' | 'files'>, t: TFunction) {
  const parts = [
    ...(answers ? [t('predefined.answers', { titles: titlesOf(answers).join(' · ') })] : []),
    ...(files.length > 0 ? [t('predefined.withFiles', { names: files.map(({ name }) => name).join(' · ') })] : []),
  ]
  return parts.length > 0 ? parts.join('\n') : undefined
}

function Marked({ text, search }: { text: string; search: string }) {
  return matched(text, search).map((piece, index) =>
    piece.isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <mark key={index}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  )
}
