import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { FactRow } from '../../ui/fact-row/facts.tsx'
import classes from './closing.module.css'

/** Why a closed conversation was had, and what its agent noted; nothing where neither is known. */
export function ProfileLine({ profile }: Pick<Conversation, 'profile'>) {
  const { t } = useTranslation()
  if (profile === null) return null
  return (
    <>
      {profile.path.length > 0 && (
        <FactRow name={t('details.reason')}>
          <bdi>{profile.path.join(' › ')}</bdi>
        </FactRow>
      )}
      {profile.note && (
        <FactRow name={t('details.closingNote')}>
          <bdi className={classes.note}>{profile.note}</bdi>
        </FactRow>
      )}
    </>
  )
}
