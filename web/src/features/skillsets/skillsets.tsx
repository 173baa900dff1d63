import { Button, useMatches } from '@mantine/core'
import { Navigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SideHead } from '../../ui/frame/side-frame.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { BackLink } from '../administration/back-link.tsx'
import { CrumbLink } from '../administration/crumb-link.tsx'
import { useSkillsetList } from '../administration/use-skillset-list.ts'
import { SkillsetPage } from './skillset-page.tsx'
import { SkillsetTable } from './skillset-table.tsx'
import classes from './skillsets.module.css'

/** All skillsets, and the one chosen beside them; where there is room for one only, either. */
export function Skillsets() {
  const { t } = useTranslation()
  const { skillsetId } = useParams({ strict: false })
  const { skillsets, hasFailed, refresh } = useSkillsetList()
  const isWide = useMatches({ base: false, md: true }, { getInitialValueInEffect: false })
  const isSlow = useDelayed(skillsets === undefined)
  if (!skillsets) {
    if (!hasFailed) return isSlow && <ListSkeleton label={t('app.loading')} />
    return <EmptyState title={t('admin.loadFailed')} actions={<Button onClick={refresh}>{t('app.retry')}</Button>} />
  }
  const [first] = skillsets
  if (!first) return <EmptyState title={t('admin.noSkillsets')} text={t('admin.noSkillsetsText')} />
  if (skillsetId === undefined && isWide)
    return <Navigate to="/admin/skillsets/$skillsetId" params={{ skillsetId: first.id }} replace />
  const chosen = skillsets.find(({ id }) => id === skillsetId)
  return (
    <>
      <SideHead
        back={
          <BackLink
            {...(skillsetId === undefined
              ? { to: '/admin', label: t('admin.back') }
              : { to: '/admin/skillsets', label: t('admin.backToSkillsets') })}
          />
        }
      >
        {!isWide && chosen && <CrumbLink to="/admin/skillsets" label={t('admin.skillsets')} />}
        <h2>
          <bdi>{(!isWide && chosen?.name) || t('admin.skillsets')}</bdi>
        </h2>
      </SideHead>
      <div className={classes.pages} data-showing={skillsetId === undefined ? 'list' : 'one'}>
        <SkillsetTable skillsets={skillsets} />
        {chosen ? (
          <SkillsetPage key={chosen.id} skillset={chosen} skillsets={skillsets} onSaved={refresh} />
        ) : (
          skillsetId !== undefined && <EmptyState title={t('refusal.not_found')} />
        )}
      </div>
    </>
  )
}
