import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { ChoiceList } from '../../ui/choice-list/choice-list.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { SkillsetRow } from './skillset-row.tsx'
import type { SkillsetTarget, UserTarget } from './target-order.ts'
import classes from './transfer.module.css'
import type { LoadedTargets } from './use-targets.ts'
import { UserRow } from './user-row.tsx'

type Props = {
  kind: 'user' | 'skillset'
  loaded: LoadedTargets
  users: readonly UserTarget[]
  skillsets: readonly SkillsetTarget[]
  query: string
  listId: string
  rowId: (id: string) => string
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Whom it can go to, those who can take it now first. */
export function TargetList({ kind, loaded, users, skillsets, query, listId, rowId, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { targets, error, retry } = loaded
  const isSlow = useDelayed(targets === undefined && error === undefined)
  if (error) {
    return (
      <p className={classes.failed} role="alert">
        {error}
        <Button variant="default" size="sm" onClick={retry}>
          {t('app.retry')}
        </Button>
      </p>
    )
  }
  if (targets === undefined) return isSlow && <ListSkeleton label={t('transfer.loading')} />
  const typed = query.trim()
  const none = t(kind === 'user' ? 'transfer.noUsers' : 'transfer.noSkillsets')
  const row = (id: string) => ({ id: rowId(id), selected: id === chosen, onChoose })
  const middle = t(kind === 'user' ? 'transfer.conversations' : 'transfer.places')
  return (
    <ChoiceList
      id={listId}
      label={t(`transfer.${kind}`)}
      heads={[t(`transfer.${kind}`), middle, t('transfer.ready')]}
      none={typed === '' ? none : t('transfer.noMatch', { text: typed })}
    >
      {kind === 'user'
        ? users.map((user) => <UserRow key={user.id} user={user} {...row(user.id)} />)
        : skillsets.map((skillset) => <SkillsetRow key={skillset.id} skillset={skillset} {...row(skillset.id)} />)}
    </ChoiceList>
  )
}
