import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { DropFilter } from '../../ui/pill-filter/drop-filter.tsx'

/** Of which managed number; whoever has only one is not asked. */
export function NumberFilter({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (id: string | undefined) => void
}) {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers)
  if (numbers.length < 2) return null
  const options = numbers.map(({ id, name }) => ({ value: id, label: name }))
  return <DropFilter label={t('table.number')} options={options} value={value} onChange={onChange} />
}
