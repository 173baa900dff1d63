import { IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './closing.module.css'
import { type Level, matching } from './reason-path.ts'

type Props = {
  levels: readonly Level[]
  /** Chooses in this column; what was chosen to the right of it goes. */
  onChoose: (column: number, id: string) => void
  /** Enter where nothing is left to choose. */
  onDone: () => void
}

const columns = [0, 1, 2] as const

/** Up to three columns. Digits and arrows choose, → goes to the next level and ← back, letters filter the column. */
export function ReasonColumns({ levels, onChoose, onDone }: Props) {
  const { t } = useTranslation()
  const [at, setAt] = useState(() => {
    // What was chosen before goes on where it stopped.
    const last = levels.at(-1)
    return { column: levels.length - 1, id: last?.chosen?.id ?? last?.reasons[0]?.id }
  })
  const [typed, setTyped] = useState('')
  const focused = useRef<HTMLDivElement>(null)
  // Also the first time: the reasons come after the dialog.
  const wantsFocus = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows where one is
  useEffect(() => {
    if (wantsFocus.current) focused.current?.focus()
    wantsFocus.current = false
  }, [at])
  const column = Math.min(at.column, levels.length - 1)
  const shown = matching(levels[column]?.reasons ?? [], typed)
  const go = (next: number, id: string | undefined) => {
    wantsFocus.current = true
    if (next !== column) setTyped('')
    setAt({ column: next, id })
  }
  /** What does not match leaves, also when it has the focus: that goes to the first that stays. */
  const filter = (text: string) => {
    const reasons = levels[column]?.reasons ?? []
    const stays = matching(reasons, text)
    if (stays.length === 0) return
    setTyped(text)
    go(column, (stays.find(({ id }) => id === at.id) ?? stays[0])?.id)
  }
  const choose = (id: string, on: boolean) => {
    const reason = levels[column]?.reasons.find((each) => each.id === id)
    onChoose(column, id)
    if (on && reason?.reasons[0]) go(column + 1, reason.reasons[0].id)
    else go(column, id)
  }
  const step = (by: 1 | -1) => {
    const index = shown.findIndex(({ id }) => id === at.id)
    const next = shown[Math.max(0, Math.min(shown.length - 1, index + by))]
    if (next) choose(next.id, false)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = /^[1-9]$/.test(event.key) ? shown[Number(event.key) - 1] : undefined
    const current = shown.find(({ id }) => id === at.id) ?? shown[0]
    if (digit) choose(digit.id, true)
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'ArrowRight') current && choose(current.id, true)
    else if (event.key === 'ArrowLeft') column > 0 && go(column - 1, levels[column - 1]?.chosen?.id)
    else if (event.key === 'Enter' || (event.key === ' ' && typed === '')) {
      if (!current) return
      const isLast = current.reasons.length === 0
      if (isLast && levels[column]?.chosen?.id === current.id) onDone()
      else choose(current.id, true)
    } else if (event.key === 'Backspace') filter(typed.slice(0, -1))
    else if (event.key === 'Escape' && typed !== '') filter('')
    else if (event.key.length === 1) filter(typed + event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.columns} data-columns={levels.length}>
      {columns.map((index) => {
        const level = levels[index]
        const isHere = index === column
        const reasons = isHere ? shown : (level?.reasons ?? [])
        const tabStop = isHere ? (reasons.find(({ id }) => id === at.id) ?? reasons[0])?.id : undefined
        const label = t(`closing.level${index}`)
        return (
          <div key={index} className={classes.column} data-empty={level ? undefined : true}>
            <p aria-hidden="true">
              {label}
              {isHere && typed !== '' && <mark>{typed}</mark>}
            </p>
            {level && (
              <div role="listbox" aria-label={label} className={classes.list} tabIndex={-1} onKeyDown={onKey}>
                {reasons.map((reason, place) => (
                  <div
                    key={reason.id}
                    ref={reason.id === tabStop ? focused : undefined}
                    role="option"
                    aria-selected={level.chosen?.id === reason.id}
                    tabIndex={reason.id === (tabStop ?? level.chosen?.id) ? 0 : -1}
                    className={classes.reason}
                    // Escape takes back what was typed before it closes the dialog.
                    data-mantine-stop-propagation={typed !== '' || undefined}
                    data-autofocus={isHere && reason.id === tabStop ? true : undefined}
                    onFocus={() => {
                      if (index !== column) go(index, reason.id)
                    }}
                    onClick={() => {
                      onChoose(index, reason.id)
                      const next = reason.reasons[0]
                      go(next ? index + 1 : index, next ? next.id : reason.id)
                    }}
                    onKeyDown={undefined}
                  >
                    <span className={classes.digit} aria-hidden="true">
                      {place < 9 ? place + 1 : ''}
                    </span>
                    <bdi dir="auto">{reason.name}</bdi>
                    {reason.reasons.length > 0 && <IconChevronRight aria-hidden="true" />}
                  </div>
                ))}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
