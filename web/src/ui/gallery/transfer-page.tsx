import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { ChoiceList, ChoiceRow, ChoiceSign } from '../choice-list/choice-list.tsx'
import { Jack } from '../jack/jack.tsx'
import { LoadPins } from '../load-pins/load-pins.tsx'
import { ModeCards } from '../mode-card/mode-card.tsx'
import { ForkDrawing, PauseDrawing, RingDrawing } from '../mode-card/mode-drawings.tsx'
import { StatusShape } from '../status-shape/status-shape.tsx'
import classes from './gallery.module.css'
import { people } from './people.ts'
import { Sample } from './sample.tsx'

export function TransferPage() {
  const [chosen, setChosen] = useState(people[1]?.id)
  const [mode, setMode] = useState('immediate')
  const [queue, setQueue] = useState('mine')
  return (
    <main className={classes.sheet}>
      <div className={classes.card}>
        <Sample title="To whom">
          <ChoiceList id="who" label="User" heads={['User', 'Conversations', 'Ready']} none="Nobody">
            {people.map(({ id, name }, i) => (
              <ChoiceRow
                key={id}
                id={`who-${id}`}
                selected={id === chosen}
                onChoose={() => setChosen(id)}
                mark={<Jack id={id} name={name} size={36} />}
                name={name}
                line="Support, Logistics"
                middle={<LoadPins taken={i} places={4} label={`${i} of 4`} />}
                end={
                  <>
                    <StatusShape status="ready" />
                    Ready
                  </>
                }
              />
            ))}
          </ChoiceList>
        </Sample>
      </div>
      <div className={classes.card}>
        <Sample title="Nothing found">
          <ChoiceList id="none" label="Skillset" heads={['Skillset', 'Places', 'Ready']} none="Nothing is called “x”">
            {[]}
          </ChoiceList>
        </Sample>
        <Sample title="Group" row>
          <ChoiceSign>
            <IconUsersGroup />
          </ChoiceSign>
          <LoadPins taken={12} places={16} label="12 of 16" />
        </Sample>
        <Sample title="How">
          <ModeCards
            label="How"
            value={mode}
            onChange={setMode}
            modes={[
              {
                value: 'immediate',
                title: 'Immediate',
                text: 'It passes to another user.',
                drawing: <ForkDrawing />,
              },
              {
                value: 'exclusive',
                title: 'Exclusive',
                text: 'Not possible.',
                drawing: <RingDrawing />,
                disabled: true,
              },
            ]}
          />
          <ModeCards
            label="Wait queue"
            value={queue}
            onChange={setQueue}
            modes={[
              {
                value: 'mine',
                title: 'My wait queue',
                text: 'Back to you.',
                drawing: <PauseDrawing own="Anna Bianchi" />,
              },
              { value: 'public', title: 'Public wait queue', text: 'The first available.', drawing: <PauseDrawing /> },
            ]}
          />
        </Sample>
      </div>
    </main>
  )
}
