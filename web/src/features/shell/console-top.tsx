import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useConsole } from '../../live/session-context.ts'
import { TopBar } from '../../ui/top-bar/top-bar.tsx'
import { FindField } from '../commands/find-field.tsx'
import { Offer } from '../offer/offer.tsx'
import { ServiceIndicator } from '../service/service-indicator.tsx'
import { StartButton } from '../start/start-button.tsx'
import { StatusControl } from './status-control.tsx'

type Props = {
  title: string
  /** Where there is little room. */
  short?: string
  count?: ReactNode
  /** The conversation in hand, which needs no offer. */
  selected: string | null
  onOpen: (id: string) => void
}

/** The bar of every page: its title, what is offered, my status. */
export function ConsoleTop({ title, short = title, count, selected, onOpen }: Props) {
  const isMember = useConsole((state) => state.desk.me.skillsets.length > 0)
  const isNarrow = useMediaQuery('(max-width: 56.24em)', false, { getInitialValueInEffect: false })
  return (
    <TopBar
      title={isNarrow ? short : title}
      count={count}
      centre={<Offer selected={selected} onOpen={onOpen} otherwise={<FindField />} />}
      service={<ServiceIndicator />}
      end={
        <>
          {isMember && <StatusControl />}
          <StartButton />
        </>
      }
    />
  )
}
