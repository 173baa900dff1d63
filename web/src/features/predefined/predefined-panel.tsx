import './answers-words.ts'
import type { PredefinedMessage } from '@centralino/contract/predefined.ts'
import { fill } from '@centralino/contract/writing.ts'
import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import type { ComposerDesk } from '../composer/composer-desk.ts'
import { ToolSearch } from '../composer/tool-search.tsx'
import { PredefinedOption } from './predefined-option.tsx'
import classes from './predefined-panel.module.css'
import { usePredefined } from './use-predefined.ts'
import { valuesFor } from './values.ts'

/** Finds a prepared text and puts it into the field. Nothing is sent. */
export function PredefinedPanel({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const where = useWhere()
  const found = usePredefined()
  const listId = useId()
  const [index, setIndex] = useState(0)
  const at = Math.max(0, Math.min(index, found.shown.length - 1))
  const values = valuesFor({ conversation: desk.conversation, agent: me.name, now: useNow('minute'), where })
  const choose = ({ body, answers, files }: PredefinedMessage) => {
    const { text, open } = fill(body, values)
    desk.insert(text)
    session.prepared.set(desk.conversation.id, { answers, open })
    session.trays.offer(desk.conversation.id, files)
    desk.show()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found.shown.length
    const message = found.shown[at]
    if (event.nativeEvent.isComposing || count === 0) return
    if (event.key === 'ArrowDown') setIndex((at + 1) % count)
    else if (event.key === 'ArrowUp') setIndex((at + count - 1) % count)
    else if (event.key === 'Enter' && message) choose(message)
    else return
    event.preventDefault()
  }
  const narrow = (change: () => void) => () => {
    change()
    setIndex(0)
  }
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <ToolSearch
          label={t('predefined.search')}
          value={found.search}
          onChange={(value) => narrow(() => found.setSearch(value))()}
          onKeyDown={onKeyDown}
          listId={listId}
          optionId={found.shown[at] && `${listId}-${found.shown[at].id}`}
        />
        <button
          type="button"
          className={classes.pill}
          aria-pressed={!found.withAnswers}
          onClick={narrow(() => found.setWithAnswers(false))}
        >
          {t('predefined.all')}
        </button>
        <button
          type="button"
          className={classes.pill}
          aria-pressed={found.withAnswers}
          onClick={narrow(() => found.setWithAnswers(true))}
        >
          <IconListCheck aria-hidden="true" />
          {t('predefined.withAnswers')}
        </button>
      </div>
      <div className={classes.body}>
        <nav className={classes.categories} aria-label={t('predefined.categories')}>
          <Category
            name={t('predefined.all')}
            count={found.fitting}
            isChosen={found.category === undefined}
            onChoose={narrow(() => found.setCategory(undefined))}
          />
          {found.categories.map(({ id, name, count }) => (
            <Category
              key={id}
              name={name}
              count={count}
              isChosen={found.category === id}
              onChoose={narrow(() => found.setCategory(id))}
            />
          ))}
        </nav>
        <div id={listId} className={classes.list} role="listbox" aria-label={t('composer.predefined')}>
          {found.shown.map((message, position) => (
            <PredefinedOption
              key={message.id}
              id={`${listId}-${message.id}`}
              message={message}
              text={fill(message.body, values).text}
              search={found.search}
              isAt={position === at}
              onChoose={() => choose(message)}
            />
          ))}
        </div>
        {found.isHere && found.shown.length === 0 && (
          <p className={classes.nothing} role="status">
            {found.all === 0 ? t('predefined.empty') : `${t('predefined.none')}. ${t('predefined.noneText')}`}
          </p>
        )}
        {!found.isHere && found.hasFailed && (
          <div className={classes.nothing}>
            <EmptyState
              title={t('predefined.failed')}
              actions={<Button onClick={found.retry}>{t('app.retry')}</Button>}
            />
          </div>
        )}
      </div>
      <p className={classes.foot}>
        <KeyCap>↑↓</KeyCap> {t('predefined.move')} <KeyCap>↵</KeyCap> {t('predefined.put')}
        <span className={classes.count}>{t('predefined.count', { shown: found.shown.length, all: found.all })}</span>
      </p>
    </div>
  )
}

type CategoryProps = { name: string; count: number; isChosen: boolean; onChoose: () => void }

function Category({ name, count, isChosen, onChoose }: CategoryProps) {
  return (
    <button type="button" className={classes.category} aria-current={isChosen || undefined} onClick={onChoose}>
      <bdi>{name}</bdi>
      <span>{count}</span>
    </button>
  )
}
