import { EmojiPicker, type EmojiPickerListComponents } from 'frimousse'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import classes from './composer-parts.module.css'

/** The emoji, found by their names in the user's language; the names come from our own server. */
export function EmojiGrid({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation()
  return (
    <EmojiPicker.Root
      className={classes.picker}
      locale={spoken()}
      columns={12}
      emojibaseUrl={import.meta.env.EMOJI_URL}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
    >
      <EmojiPicker.Search
        className={classes.search}
        placeholder={t('composer.emojiSearch')}
        aria-label={t('composer.emojiSearch')}
        autoFocus
        data-focus-ring="own"
      />
      <EmojiPicker.Viewport className={classes.viewport}>
        <EmojiPicker.Loading className={classes.hint}>{t('app.loading')}</EmojiPicker.Loading>
        <EmojiPicker.Empty className={classes.hint}>{t('composer.emojiNone')}</EmojiPicker.Empty>
        <EmojiPicker.List components={parts} />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  )
}

const parts: EmojiPickerListComponents = {
  CategoryHeader({ category, ...rest }) {
    return (
      <div {...rest} className={classes.category}>
        {category.label}
      </div>
    )
  },
  Row({ children, ...rest }) {
    return (
      <div {...rest} className={classes.row}>
        {children}
      </div>
    )
  },
  Emoji({ emoji, ...rest }) {
    return (
      <button {...rest} type="button" className={classes.emoji} data-active={emoji.isActive || undefined}>
        {emoji.emoji}
      </button>
    )
  },
}
