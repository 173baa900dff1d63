import { Refused } from '@centralino/contract/client.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from './explain.ts'
import { focusFirstFault } from './focus-first-fault.ts'

/** What is wrong, by field, in words. */
export type Faults = Readonly<Record<string, string | undefined>>

export type SettingSpec<Draft extends object> = {
  /** What is set, and its id: something else is loaded anew. */
  about: string
  load: () => Promise<Draft>
  save: (draft: Draft, saved: Draft) => Promise<Draft>
  faults?: (draft: Draft) => Faults
  /** At which field a refusal belongs. */
  placeOf?: (refused: Refused, draft: Draft) => string | undefined
}

type Held<Draft> = { about: string; saved: Draft; draft: Draft }
/** In words only when it is shown: the language may have changed by then. */
type Refusal = { field: string | undefined; error: unknown }

export type SettingForm<Draft extends object> = ReturnType<typeof useSettingForm<Draft>>

/** A setting as it is saved and as it is being changed, what is wrong with it, and its way to the server. */
export function useSettingForm<Draft extends object>(spec: SettingSpec<Draft>) {
  const { t } = useTranslation()
  const [held, setHeld] = useState<Held<Draft>>()
  const [loadError, setLoadError] = useState<{ error: unknown }>()
  const [attempt, setAttempt] = useState(0)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isWhole, setWhole] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const [toFirstFault, setToFirstFault] = useState(0)
  const latest = useRef(spec)
  useEffect(() => {
    latest.current = spec
  })

  const begin = useCallback((about: string, value: Draft) => {
    setHeld({ about, saved: value, draft: value })
    setTouched(new Set())
    setWhole(false)
    setRefusal(undefined)
  }, [])
  const { about } = spec
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    let isOver = false
    setLoadError(undefined)
    latest.current.load().then(
      (value) => isOver || begin(about, value),
      (error: unknown) => isOver || setLoadError({ error }),
    )
    return () => {
      isOver = true
    }
  }, [about, attempt, begin])
  useEffect(() => {
    if (toFirstFault > 0) focusFirstFault(document.querySelector('main'))
  }, [toFirstFault])

  const current = held?.about === about ? held : undefined
  const faults = current ? (spec.faults?.(current.draft) ?? {}) : {}
  const hasFaults = Object.values(faults).some((words) => words !== undefined)
  const change = (part: Partial<Draft>) => {
    setRefusal(undefined)
    setHeld((before) => before && { ...before, draft: { ...before.draft, ...part } })
  }
  const save = async () => {
    if (!current || isBusy) return
    setWhole(true)
    setRefusal(undefined)
    if (hasFaults) return setToFirstFault((times) => times + 1)
    setBusy(true)
    try {
      begin(about, await spec.save(current.draft, current.saved))
    } catch (error) {
      const field = error instanceof Refused ? spec.placeOf?.(error, current.draft) : undefined
      setRefusal({ field, error })
      setToFirstFault((times) => times + 1)
    } finally {
      setBusy(false)
    }
  }
  return {
    saved: current?.saved,
    draft: current?.draft,
    loadFailure: loadError && explain(loadError.error, t),
    retry: () => setAttempt((times) => times + 1),
    change,
    touch: (field: string) => setTouched((before) => (before.has(field) ? before : new Set([...before, field]))),
    errorOf: (field: string): string | undefined =>
      (isWhole || touched.has(field) ? faults[field] : undefined) ??
      (refusal?.field === field ? explain(refusal.error, t) : undefined),
    isChanged: (field: keyof Draft): boolean =>
      current !== undefined && !isSame(current.draft[field], current.saved[field]),
    /** The fields that differ from what is saved. */
    changes: current
      ? (Object.keys(current.draft) as (keyof Draft & string)[]).filter(
          (field) => !isSame(current.draft[field], current.saved[field]),
        )
      : [],
    /** A refusal that belongs at no field. */
    failure: refusal && refusal.field === undefined ? explain(refusal.error, t) : undefined,
    discard: () => current && begin(about, current.saved),
    save,
    isBusy,
  }
}

// What is no number yet differs from every number: JSON writes null for it.
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
