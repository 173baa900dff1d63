import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useConsole } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SideHead } from '../../ui/frame/side-frame.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { BackLink } from '../administration/back-link.tsx'
import classes from './number-page.module.css'
import { ServiceTag } from './service-tag.tsx'

const Row = createLink((link: ComponentPropsWithRef<'a'>) => (
  <a {...link} href={link.href} className={classes.row}>
    {link.children}
  </a>
))

/** The managed numbers. */
export function NumberList() {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers)
  return (
    <>
      <SideHead back={<BackLink to="/admin" label={t('admin.back')} />}>
        <h2>{t('admin.numbers')}</h2>
      </SideHead>
      {numbers.length === 0 ? (
        <EmptyState title={t('admin.noNumbers')} />
      ) : (
        <Card title={t('admin.managed')} text={t('admin.managedText')}>
          {numbers.map((number) => (
            <Row key={number.id} to="/admin/numbers/$numberId" params={{ numberId: number.id }}>
              <NumberShape glyph={glyphOf(number)} size={13} />
              <bdi className={classes.name}>{number.name}</bdi>
              <span className={classes.phone}>{number.displayPhoneNumber}</span>
              <ServiceTag numberId={number.id} />
            </Row>
          ))}
        </Card>
      )}
    </>
  )
}
