import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ChoiceRow } from '../../ui/choice-list/choice-list.tsx'
import { Jack } from '../../ui/jack/jack.tsx'
import { LoadPins } from '../../ui/load-pins/load-pins.tsx'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import type { UserTarget } from './target-order.ts'

type Props = { id: string; user: UserTarget; selected: boolean; onChoose: (id: string) => void }

/** A colleague: skillsets, how full, and whether he or she is there. */
export function UserRow({ id, user, selected, onChoose }: Props) {
  const { t } = useTranslation()
  const { name, skillsets, active, maximum, status } = user
  return (
    <ChoiceRow
      id={id}
      selected={selected}
      onChoose={() => onChoose(user.id)}
      mark={<Jack id={user.id} name={name} size={36} />}
      name={name}
      line={skillsets.length === 0 ? t(`role.${user.role}`) : skillsets.map((skillset) => skillset.name).join(', ')}
      middle={<LoadPins taken={active} places={maximum} label={t('transfer.load', { active, maximum })} />}
      end={
        <>
          <StatusShape status={status} />
          {statusWord(user, t)}
        </>
      }
    />
  )
}

const statusWord = ({ status, ready, active, maximum }: UserTarget, t: TFunction) =>
  ready && active >= maximum ? t('transfer.readyFull') : t(`status.${status}`)
