import { ActionIcon, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusComposer } from '../conversations/focus-regions.ts'
import classes from './thread-find.module.css'
import type { ThreadFind } from './use-thread-find.ts'

/** The field in which a conversation is searched: Enter goes back in time, Shift Enter forth, Esc to where one was. */
export function ThreadFindBar({ find }: { find: ThreadFind }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  // Found again as it was left, it does not take one away from writing.
  const [isFresh] = useState(find.isFresh)
  useEffect(() => {
    if (isFresh) field.current?.focus()
  }, [isFresh])
  const close = () => {
    find.close()
    focusComposer()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { count, at } = find
  return (
    <search className={classes.root} aria-label={t('thread.search')}>
      <TextInput
        ref={field}
        className={classes.field}
        size="sm"
        radius="xl"
        leftSection={<IconSearch aria-hidden="true" />}
        value={find.text}
        onChange={(event) => find.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('thread.search')}
        aria-label={t('thread.search')}
        type="search"
        data-thread-find=""
      />
      <span className={classes.count} role="status">
        {count !== undefined && (count === 0 ? t('thread.searchNone') : t('thread.searchOf', { at: at + 1, count }))}
      </span>
      <ActionIcon aria-label={t('thread.searchNext')} disabled={!count} onClick={() => find.step(1)}>
        <IconArrowUp aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('thread.searchPrevious')} disabled={!count} onClick={() => find.step(-1)}>
        <IconArrowDown aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('thread.searchClose')} onClick={close}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </search>
  )
}
