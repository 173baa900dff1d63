import type { Place } from '@centralino/contract/positions.ts'
import type { ReactNode } from 'react'
import { ToolOption } from '../composer/tool-option.tsx'
import classes from './location-panel.module.css'

type Props = { id: string; place: Place; icon: ReactNode; isChosen: boolean; onChoose: () => void }

export function PlaceOption({ id, place, icon, isChosen, onChoose }: Props) {
  return (
    <ToolOption id={id} icon={icon} isChosen={isChosen} onChoose={onChoose}>
      <span className={classes.words}>
        <b>
          <bdi>{place.name}</bdi>
        </b>
        <bdi>{place.address}</bdi>
      </span>
    </ToolOption>
  )
}
