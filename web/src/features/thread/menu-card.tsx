import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconList } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import classes from './menu-card.module.css'
import type { Menu, MenuOption } from './menu-of.ts'

type Props = {
  menu: Menu
  chosen: string | undefined
  /** What stands above the text. */
  title?: ReactNode
}

/** Our text with its answers as the customer sees them; what was tapped is marked, and of a list the others are folded then. */
export function MenuCard({ menu, chosen, title }: Props) {
  const { heading, body, footer, opener, options } = menu
  return (
    <>
      {title}
      <div className={classes.text}>
        {heading !== undefined && (
          <b>
            <bdi>{heading}</bdi>
          </b>
        )}
        <WhatsAppText text={body} />
        {footer !== undefined && (
          <small>
            <bdi>{footer}</bdi>
          </small>
        )}
      </div>
      {options.length === 0 ? null : opener === undefined ? (
        <ul className={classes.buttons}>
          {options.map((option) => (
            <Option key={option.id} option={option} isChosen={option.id === chosen} />
          ))}
        </ul>
      ) : (
        <Rows opener={opener} options={options} chosen={chosen} />
      )}
    </>
  )
}

function Rows({
  opener,
  options,
  chosen,
}: {
  opener: string
  options: readonly MenuOption[]
  chosen: string | undefined
}) {
  const { t } = useTranslation()
  const count = options.length
  const hit = options.find(({ id }) => id === chosen)
  return (
    <ul className={classes.rows}>
      <li>
        <IconList aria-hidden="true" />
        <b>
          <bdi>{opener}</bdi>
        </b>
        <small>{t(hit ? 'answers.rowsAnswered' : 'answers.rows', { count })}</small>
      </li>
      {(hit ? [hit] : options).map((option) => (
        <Option key={option.id} option={option} isChosen={option === hit} />
      ))}
      {hit && count > 1 && <li className={classes.more}>{t('answers.more', { count: count - 1 })}</li>}
    </ul>
  )
}

function Option({ option: { title, note }, isChosen }: { option: MenuOption; isChosen: boolean }) {
  const { t } = useTranslation()
  return (
    <li data-chosen={isChosen || undefined}>
      {isChosen && <IconCheck aria-hidden="true" />}
      <bdi>{title}</bdi>
      {isChosen && <VisuallyHidden>{t('answers.chosen')}</VisuallyHidden>}
      {note !== undefined && (
        <small>
          <bdi>{note}</bdi>
        </small>
      )}
    </li>
  )
}
