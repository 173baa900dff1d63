import type { PredefinedMessage } from '@centralino/contract/predefined.ts'
import { useEffect, useMemo, useState } from 'react'
import { has } from '../../lib/matched.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { titlesOf } from '../composer/fixed-answers.ts'

const none = { categories: [], messages: [] }

/** What of the predefined messages is shown: by words, by category, only those with answers. */
export function usePredefined() {
  const { predefined } = useSession().choices
  const { value, hasFailed } = useObservable(predefined, (state) => state)
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState<string>()
  const [withAnswers, setWithAnswers] = useState(false)
  useEffect(() => predefined.load(), [predefined])
  const { categories, messages } = value ?? none
  const fitting = useMemo(
    () =>
      messages.filter((one) => (!withAnswers || one.answers !== null) && (search.trim() === '' || fits(one, search))),
    [messages, search, withAnswers],
  )
  const shown = category === undefined ? fitting : fitting.filter(({ categoryId }) => categoryId === category)
  const counted = categories.map((one) => ({
    ...one,
    count: fitting.filter(({ categoryId }) => categoryId === one.id).length,
  }))
  return {
    isHere: value !== undefined,
    hasFailed,
    retry: () => predefined.load(),
    all: messages.length,
    fitting: fitting.length,
    categories: counted,
    shown,
    search,
    setSearch,
    category,
    setCategory,
    withAnswers,
    setWithAnswers,
  }
}

const fits = ({ title, body, answers, files }: PredefinedMessage, search: string) =>
  has([title, body, ...(answers ? titlesOf(answers) : []), ...files.map(({ name }) => name)].join(' '), search)
