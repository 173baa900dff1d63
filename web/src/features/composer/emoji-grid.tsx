import { EmojiPicker, type EmojiPickerListComponents } from 'frimousse'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { storage } from '../../lib/storage.ts'
import classes from './composer-parts.module.css'
import { oftenUsed } from './emoji-often.ts'

const tones = ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const
const keptTone = () => tones.find((tone) => tone === storage.get('emoji.tone')) ?? 'none'

type Props = { wanted: string; onPick: (emoji: string) => void }

/** The emoji, found by their English and Italian names; the names come from our own server. */
export function EmojiGrid({ wanted, onPick }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState(wanted)
  const [often] = useState(oftenUsed)
  // The word behind the colon may grow while this is still coming over the network.
  useEffect(() => setSearch(wanted), [wanted])
  return (
    <EmojiPicker.Root
      skinTone={keptTone()}
      className={classes.picker}
      locale={spoken()}
      columns={12}
      emojibaseUrl={import.meta.env.EMOJI_URL}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
    >
      <div className={classes.searching}>
        <EmojiPicker.Search
          className={classes.search}
          placeholder={t('composer.emojiSearch')}
          aria-label={t('composer.emojiSearch')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={chooseFirst}
          autoFocus
          data-focus-ring="own"
        />
        <EmojiPicker.SkinTone emoji="👋">
          {({ skinTone, setSkinTone, skinToneVariations }) => (
            <fieldset className={classes.tones} aria-label={t('composer.emojiTone')}>
              {skinToneVariations.map((each) => (
                <button
                  key={each.skinTone}
                  type="button"
                  aria-pressed={each.skinTone === skinTone}
                  aria-label={each.emoji}
                  className={classes.tone}
                  onClick={() => {
                    storage.set('emoji.tone', each.skinTone)
                    setSkinTone(each.skinTone)
                  }}
                >
                  {each.emoji}
                </button>
              ))}
            </fieldset>
          )}
        </EmojiPicker.SkinTone>
      </div>
      {often.length > 0 && search === '' && (
        <section className={classes.often} aria-label={t('composer.emojiOften')}>
          <span className={classes.category}>{t('composer.emojiOften')}</span>
          <div>
            {often.map((emoji) => (
              <button key={emoji} type="button" className={classes.emoji} onClick={() => onPick(emoji)}>
                {emoji}
              </button>
            ))}
          </div>
        </section>
      )}
      <EmojiPicker.Viewport className={classes.viewport}>
        <EmojiPicker.Loading className={classes.hint}>{t('app.loading')}</EmojiPicker.Loading>
        <EmojiPicker.Empty className={classes.hint}>{t('composer.emojiNone')}</EmojiPicker.Empty>
        <EmojiPicker.List components={parts} />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  )
}

/** Enter takes the first that was found, unless the arrows have chosen another. */
function chooseFirst(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const list = event.currentTarget.closest('[data-picker]')
  if (event.currentTarget.value === '' || list?.querySelector('[data-emoji][data-active]')) return
  event.preventDefault()
  // Those without a name are there only to be measured.
  list?.querySelector<HTMLButtonElement>('[data-emoji]:not([aria-label=""])')?.click()
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
      <button {...rest} type="button" className={classes.emoji} data-emoji="" data-active={emoji.isActive || undefined}>
        {emoji.emoji}
      </button>
    )
  },
}
