import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty/empty-state.tsx'

/** A part of the page that may break without taking the others with it. Something else in it (`about`) is a new try. */
export class Region extends Component<{ about?: string | null; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: { about?: string | null }) {
    if (this.state.hasFailed && before.about !== this.props.about) this.setState({ hasFailed: false })
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
