import type { PastConversation } from '@centralino/contract/history.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { DropFilter } from '../../ui/pill-filter/drop-filter.tsx'
import { useReasons } from '../closing/use-reasons.ts'

type Props = {
  rows: readonly PastConversation[]
  skillset: string | undefined
  reason: string | undefined
  change: (part: { skillset?: string | undefined; reason?: string | undefined }) => void
}

/** Which skillset had it, and why the customer wrote: what I can choose now, and what stands in the rows though it is gone. */
export function HistoryChoices({ rows, skillset, reason, change }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const { loaded } = useReasons(true)
  const skillsets = useMemo(() => {
    const known = [...me.skillsets, ...rows.flatMap((row) => row.skillset ?? [])]
    return inOrder(new Map(known.map(({ id, name }) => [id, name])))
  }, [me.skillsets, rows])
  const reasons = useMemo(() => {
    const known = [
      ...(loaded && 'reasons' in loaded ? loaded.reasons.map(({ name }) => name) : []),
      ...rows.flatMap(({ profile }) => profile?.path[0] ?? []),
      ...(reason === undefined ? [] : [reason]),
    ]
    return inOrder(new Map(known.map((name) => [name, name])))
  }, [loaded, rows, reason])
  return (
    <>
      {reasons.length > 0 && (
        <DropFilter
          label={t('history.reason')}
          options={reasons}
          value={reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {skillsets.length > 1 && (
        <DropFilter
          label={t('history.skillset')}
          options={skillsets}
          value={skillset}
          onChange={(skillset) => change({ skillset })}
        />
      )}
    </>
  )
}

const inOrder = (names: ReadonlyMap<string, string>) =>
  [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label))
