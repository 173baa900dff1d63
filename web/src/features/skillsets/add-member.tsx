import { Button, Popover, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { matchesWords } from '../transfer/target-order.ts'
import classes from './skillsets.module.css'

const SHOWN = 30

/** Looks for somebody of the tenant who is not a member yet. */
export function AddMember({ taken, onAdd }: { taken: ReadonlySet<string>; onAdd: (userId: string) => void }) {
  const { t } = useTranslation()
  const users = useConsole((state) => state.desk.users)
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const others = Object.values(users)
    .filter(({ id, name }) => !taken.has(id) && matchesWords(query, name))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus aria-hidden="true" />}
          onClick={() => {
            setQuery('')
            setOpen(!isOpen)
          }}
        >
          {t('admin.addMember')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.search}>
          <TextInput
            data-autofocus
            radius="xl"
            type="search"
            leftSection={<IconSearch aria-hidden="true" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            placeholder={t('admin.searchUsers')}
            aria-label={t('admin.searchUsers')}
            autoComplete="off"
          />
          {others.length === 0 && <p className={classes.empty}>{t('admin.noMatch')}</p>}
          <ul>
            {others.slice(0, SHOWN).map(({ id, name, role }) => (
              <li key={id}>
                <button type="button" className={classes.found} onClick={() => onAdd(id)}>
                  <Jack id={id} name={name} size={36} />
                  <span>
                    <bdi>{name}</bdi>
                    <small>{t(`role.${role}`)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
