import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyCaps } from '../../lib/keys.ts'
import { useMe } from '../../live/session-context.ts'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import '../past/past-words.ts'
import { type BarGroup, barGroups, withFound } from './bar-groups.ts'
import { type CommandId, entryOf, type Group } from './catalog.ts'
import classes from './command-bar.module.css'
import { availableCommands, runOf } from './command-store.ts'
import './desk-words.ts'
import { type Found, useCustomersByWords, useOpenConversations } from './finders.ts'
import { keyOf } from './key-of.ts'
import { closeOverlay } from './overlays.ts'
import { noteCommand, recentCommands } from './recent-commands.ts'

const order: readonly Group[] = ['conversation', 'go', 'write', 'me']

/** Finds or does anything, by keyboard only. */
export function CommandBar() {
  const { t } = useTranslation()
  const me = useMe()
  const [typed, setTyped] = useState('')
  // As it was when the bar opened: nothing changes places under the hand.
  const [recent] = useState(() => recentCommands(me.id))
  const [commands] = useState(availableCommands)
  const combobox = useCombobox({ opened: true })
  const conversations = useOpenConversations(t)
  const customers = useCustomersByWords(typed, t)
  const { keys } = me.settings
  const groups = useMemo((): BarGroup<Group | 'open'>[] => {
    const asFound = (id: CommandId): Found => {
      const key = keyOf(id, keys)
      const name = t(`command.${id}`)
      return {
        id,
        name,
        line: '',
        text: name,
        ...(key !== undefined && { keys: key }),
        run: runOf(id) ?? (() => undefined),
      }
    }
    const shown = commands.filter((id) => entryOf(id).only !== 'key')
    const ofGroup = (group: Group) => shown.filter((id) => entryOf(id).group === group).map(asFound)
    return [{ name: 'open', items: conversations }, ...order.map((group) => ({ name: group, items: ofGroup(group) }))]
  }, [commands, conversations, keys, t])
  const shown = withFound(barGroups(groups, typed, recent), customers.found)
  const choose = (id: string) => {
    const item = shown.flatMap(({ items }) => items).find((each) => each.id === id)
    if (!item) return
    if (!item.id.includes(' ')) noteCommand(me.id, item.id)
    closeOverlay(item.run)
  }
  const isEmpty = shown.length === 0
  const { selectFirstOption } = combobox
  // Enter does the first thing; after each letter the first of what is left, or of what was found when nothing was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed changes what is first
  useEffect(() => {
    const frame = requestAnimationFrame(() => void selectFirstOption())
    return () => cancelAnimationFrame(frame)
  }, [typed, isEmpty, selectFirstOption])
  return (
    <Modal.Root
      opened
      onClose={() => closeOverlay()}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size="35rem"
      yOffset="12vh"
      classNames={{ content: classes.content, inner: classes.inner }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('bar.label')}>
        <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
          <Combobox.EventsTarget>
            <TextInput
              data-autofocus
              className={classes.field}
              leftSection={<IconSearch aria-hidden="true" />}
              aria-label={t('bar.label')}
              placeholder={t('bar.label')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className={classes.list} aria-label={t('bar.label')}>
            {shown.map(({ name, items }) => (
              <Combobox.Group key={name} label={t(`bar.group.${name}`)}>
                {items.map((item) => (
                  <Combobox.Option key={item.id} value={item.id} className={classes.option}>
                    <bdi className={classes.name} dir="auto">
                      {item.name}
                    </bdi>
                    <span className={classes.line}>{item.line}</span>
                    {item.keys !== undefined && (
                      <span className={classes.keys}>
                        {keyCaps(item.keys).map((cap) => (
                          <KeyCap key={cap}>{cap}</KeyCap>
                        ))}
                      </span>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox>
        <p className={classes.none} role="status">
          {customers.hasFailed && t('bar.customersFailed')}
          {isEmpty && !customers.hasFailed && (customers.isSearching ? t('bar.searching') : t('bar.none', { typed }))}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}
