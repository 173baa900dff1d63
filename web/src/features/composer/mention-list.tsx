import { useTranslation } from 'react-i18next'
import { Jack } from '../../ui/jack/jack.tsx'
import classes from './mention-list.module.css'
import type { MentionChoice } from './use-mention.ts'

/** Who can be named, above the note. */
export function MentionList({ mention: { people, at, choose } }: { mention: MentionChoice }) {
  const { t } = useTranslation()
  if (people.length === 0) return null
  return (
    <div className={classes.root} role="listbox" aria-label={t('composer.mention')}>
      {people.map((person, index) => (
        <button
          key={person.id}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classes.person}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
        >
          <Jack id={person.id} name={person.name} size={36} status={person.status} />
          <bdi>{person.name}</bdi>
          <small>{t(`role.${person.role}`)}</small>
        </button>
      ))}
    </div>
  )
}
