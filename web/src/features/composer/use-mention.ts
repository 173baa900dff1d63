import type { User } from '@centralino/contract/users.ts'
import { fold, mentionAt } from '@centralino/contract/writing.ts'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useConsole, useMe } from '../../live/session-context.ts'

const MOST = 8

export type MentionChoice = ReturnType<typeof useMention>

type Given = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  setText: (text: string) => void
}

/** Who can be named where the cursor is, after an @; arrows move, Enter and Tab choose, Escape puts the list away. */
export function useMention({ field, text, setText }: Given) {
  const me = useMe()
  const users = useConsole((state) => state.desk.users)
  const [cursor, setCursor] = useState<number | null>(null)
  const [index, setIndex] = useState(0)
  const found = cursor === null ? null : mentionAt(text, Math.min(cursor, text.length))
  const people = found ? fitting(Object.values(users), found.query, me.id) : []
  const at = Math.min(index, people.length - 1)
  const choose = (person: User) => {
    if (!found || cursor === null) return
    const before = `${text.slice(0, found.start)}@${person.name} `
    // At once: a frame later somebody has typed on, and the cursor would jump back into their words.
    flushSync(() => {
      setText(before + text.slice(cursor).replace(/^ /, ''))
      setCursor(null)
    })
    field.current?.focus()
    field.current?.setSelectionRange(before.length, before.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const person = people[at]
    if (!person || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setIndex((at + 1) % people.length)
    else if (event.key === 'ArrowUp') setIndex((at + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person)
    else if (event.key === 'Escape') setCursor(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    people,
    at,
    choose,
    onKeyDown,
    /** Something was written: looks where the cursor is. */
    look() {
      setIndex(0)
      setCursor(field.current?.selectionStart ?? null)
    },
  }
}

/** Colleagues with a word of their name that begins so. */
const fitting = (users: readonly User[], query: string, myId: string): readonly User[] => {
  const wanted = fold(query)
  return users
    .filter(({ id, name }) => id !== myId && ` ${fold(name)}`.includes(` ${wanted}`))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST)
}
