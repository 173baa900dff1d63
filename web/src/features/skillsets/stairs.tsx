import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { durationWords } from '../../ui/format/duration-words.ts'
import classes from './skillsets.module.css'
import type { Stair } from './stairs-of.ts'

/** Waiting time from left to right, agents upwards. */
export function Stairs({ stairs }: { stairs: readonly Stair[] }) {
  const { t, i18n } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the page, the keyboard scrolls it
    <section className={classes.stairs} aria-label={t('admin.stairs')} tabIndex={0}>
      <ol>
        {stairs.map((stair, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
            key={index}
            className={classes.stair}
            data-tone={index === 0 ? 'own' : index === stairs.length - 1 && index > 1 ? 'last' : 'wider'}
          >
            <span
              className={classes.box}
              style={{ minHeight: `${(56 + (index * 76) / Math.max(1, stairs.length - 1)) / 16}rem` }}
            >
              <b>
                <bdi>{nameOf(stair, stairs[index - 1], t)}</bdi>
              </b>
              <small>{t('admin.agentCount', { count: stair.agents })}</small>
            </span>
            <span className={classes.tick}>
              {stair.at === 0 ? t('admin.atStart') : durationWords(stair.at, i18n.language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What comes in with this step, and the level if it is another one than before. */
function nameOf({ added, level }: Stair, before: Stair | undefined, t: TFunction): string {
  const who = added.length === 0 ? [] : [`${before ? '+ ' : ''}${added.join(', ')}`]
  if (level === (before?.level ?? null) || (!before && level === 0)) return who.join()
  return [...who, level === null || level === 0 ? t('admin.anyLevel') : t('admin.fromLevel', { level })].join(', ')
}
