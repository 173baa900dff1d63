import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import type { User } from '@centralino/contract/users.ts'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Jack } from '../../ui/jack/jack.tsx'
import { LoadPins } from '../../ui/load-pins/load-pins.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import { type Member, priorityOf, type Turn, turnOf } from './skillset-draft.ts'
import classes from './skillsets.module.css'

const levels = Array.from({ length: 11 }, (_, level) => level)

type Props = {
  member: Member
  user: User | undefined
  /** How full the agent is; unknown until it is saved. */
  load: SkillsetDetails['members'][number] | undefined
  onChange: (member: Member) => void
  onRemove: () => void
}

/** One agent of a skillset. */
export function MemberRow({ member, user, load, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const name = user?.name ?? '…'
  return (
    <li className={classes.member}>
      <Jack id={member.userId} name={name} size={36} />
      <bdi className={classes.memberName} title={name}>
        {name}
      </bdi>
      <div className={classes.turn}>
        <Segmented<Turn>
          label={t('admin.turnOf', { name })}
          value={turnOf(member.priority)}
          onChange={(turn) => onChange({ ...member, priority: priorityOf[turn] })}
          segments={(['first', 'next', 'last'] as const).map((value) => ({ value, label: t(`admin.turn_${value}`) }))}
        />
      </div>
      <NativeSelect
        className={classes.memberLevel}
        size="sm"
        aria-label={t('admin.levelOf', { name })}
        value={String(member.level)}
        onChange={(event) => onChange({ ...member, level: Number(event.currentTarget.value) })}
        data={levels.map((level) => ({ value: String(level), label: t('admin.levelShort', { level }) }))}
      />
      <span className={classes.load}>
        {load && (
          <LoadPins
            taken={load.active}
            places={load.maximum}
            label={t('transfer.load', { active: load.active, maximum: load.maximum })}
          />
        )}
      </span>
      <span className={classes.status}>
        {user && (
          <>
            <StatusShape status={user.status} />
            {t(`status.${user.status}`)}
          </>
        )}
      </span>
      <ActionIcon className={classes.removeMember} aria-label={t('admin.remove', { name })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
