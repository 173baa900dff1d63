import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../lib/kind-word.ts'
import { Announcer } from '../../ui/announcer/announcer.tsx'
import type { ThreadItem } from './thread-items.ts'

/** Reads out what the customer writes while one is here; not what was there before, and not our own. */
export function NewMessageAnnouncer({ items, name }: { items: readonly ThreadItem[]; name: string }) {
  const { t } = useTranslation()
  const last = items.at(-1)
  const [first] = useState(last?.key)
  const isNew = last?.kind === 'message' && last.message.direction === 'in' && last.key !== first
  const text = isNew ? t('thread.arrived', { name, text: lineOf(last.message, t) }) : ''
  return <Announcer message={text} />
}
