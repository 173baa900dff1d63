import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty/empty-state.tsx'

/** A part of the page that may break without taking the others with it. */
export class Region extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <Broken onRetry={() => this.setState({ hasFailed: false })} />
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return <EmptyState title={t('error.region')} actions={<Button onClick={onRetry}>{t('app.retry')}</Button>} />
}
