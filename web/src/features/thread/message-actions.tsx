import { useTranslation } from 'react-i18next'
import classes from './thread.module.css'

type Props = {
  side: 'in' | 'out'
  onReply: (() => void) | undefined
  onReact: (() => void) | undefined
  onCopy: (() => void) | undefined
}

/** What one can do with a message, in words under its trace. */
export function MessageActions({ side, onReply, onReact, onCopy }: Props) {
  const { t } = useTranslation()
  const actions = [
    { label: t('thread.reply'), onClick: onReply },
    { label: t('thread.react'), onClick: onReact },
    { label: t('thread.copy'), onClick: onCopy },
  ]
  return (
    <div className={classes.actions} data-side={side}>
      {actions.map(
        ({ label, onClick }) =>
          onClick && (
            <button key={label} type="button" className={classes.reply} onClick={onClick}>
              {label}
            </button>
          ),
      )}
    </div>
  )
}
