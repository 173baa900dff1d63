import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { VisuallyHidden } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { readyOf } from '../administration/ready-of.ts'
import classes from './skillsets.module.css'

const Row = createLink((link: ComponentPropsWithRef<'a'>) => (
  <a {...link} href={link.href} className={classes.row}>
    {link.children}
  </a>
))

/** How many are Ready in each skillset, and how many customers wait for it. */
export function SkillsetTable({ skillsets }: { skillsets: readonly SkillsetDetails[] }) {
  const { t } = useTranslation()
  const users = useConsole((state) => state.desk.users)
  return (
    <nav className={classes.list} aria-label={t('admin.skillsets')}>
      <p className={classes.heads} aria-hidden="true">
        <span>{t('admin.skillset')}</span>
        <span>{t('admin.ready')}</span>
        <span>{t('admin.wait')}</span>
      </p>
      {skillsets.map((skillset) => {
        const ready = readyOf(skillset, users)
        const count = skillset.members.length
        return (
          <Row key={skillset.id} to="/admin/skillsets/$skillsetId" params={{ skillsetId: skillset.id }}>
            <span className={classes.what}>
              <bdi title={skillset.name}>{skillset.name}</bdi>
              <small>{t('admin.memberCount', { count })}</small>
            </span>
            <b data-none={(ready === 0 && skillset.waiting > 0) || undefined}>
              {t('admin.ofCount', { ready, count })}
              <VisuallyHidden> {t('admin.ready')},</VisuallyHidden>
            </b>
            <b>
              {skillset.waiting}
              <VisuallyHidden> {t('admin.wait')}</VisuallyHidden>
            </b>
          </Row>
        )
      })}
    </nav>
  )
}
