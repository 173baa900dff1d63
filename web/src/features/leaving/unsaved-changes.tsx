import { Trans, useTranslation } from 'react-i18next'
import './leaving-words.ts'

/** “2 changes: name and city.” */
export function UnsavedChanges({ names }: { names: readonly string[] }) {
  const { i18n } = useTranslation()
  const count = names.length
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format([...new Set(names)].map(inSentence))
  // Names may be an administrator's: whatever they hold stays text.
  return (
    <Trans
      i18nKey="leaving.changes"
      values={{ count, list }}
      count={count}
      shouldUnescape
      tOptions={{ interpolation: { escapeValue: true } }}
    />
  )
}

/** A name as it stands within a sentence. */
const inSentence = (name: string) => name.charAt(0).toLocaleLowerCase() + name.slice(1)
