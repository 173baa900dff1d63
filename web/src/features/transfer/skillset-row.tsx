import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ChoiceRow, ChoiceSign } from '../../ui/choice-list/choice-list.tsx'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import type { SkillsetTarget } from './target-order.ts'

type Props = { id: string; skillset: SkillsetTarget; selected: boolean; onChoose: (id: string) => void }

/** A skillset: how many of its agents are Ready, and for how many conversations they have room. */
export function SkillsetRow({ id, skillset, selected, onChoose }: Props) {
  const { t } = useTranslation()
  const { name, ready, free, members } = skillset
  const word = ready === 0 ? t('transfer.nobody') : t(free === 0 ? 'transfer.readyFull' : 'transfer.ready')
  return (
    <ChoiceRow
      id={id}
      selected={selected}
      onChoose={() => onChoose(skillset.id)}
      mark={
        <ChoiceSign>
          <IconUsersGroup />
        </ChoiceSign>
      }
      name={name}
      line={t('transfer.agentsReady', { ready, count: members })}
      middle={t('transfer.free', { count: free })}
      end={
        <>
          <StatusShape status={ready === 0 ? 'offline' : 'ready'} />
          {word}
        </>
      }
    />
  )
}
