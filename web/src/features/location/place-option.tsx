import type { Place } from '@centralino/contract/positions.ts'
import type { ReactNode } from 'react'
import classes from './location-panel.module.css'

type Props = { id: string; place: Place; icon: ReactNode; isChosen: boolean; onChoose: () => void }

export function PlaceOption({ id, place, icon, isChosen, onChoose }: Props) {
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.option}
      onClick={onChoose}
    >
      {icon}
      <span className={classes.words}>
        <b>
          <bdi>{place.name}</bdi>
        </b>
        <bdi>{place.address}</bdi>
      </span>
    </button>
  )
}
