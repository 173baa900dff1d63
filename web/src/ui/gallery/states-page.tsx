import { Button } from '@mantine/core'
import { IconClockX, IconPlugConnected, IconPlugConnectedX, IconUserX } from '@tabler/icons-react'
import { EmptyState } from '../empty/empty-state.tsx'
import { ListRow, type ListRowProps } from '../list-row/list-row.tsx'
import { NoticeBar } from '../notice-bar/notice-bar.tsx'
import { ListSkeleton, ThreadSkeleton } from '../skeletons/skeletons.tsx'
import { FreePlace, FreePlaces } from '../sockets/free-places.tsx'
import { SocketBoard } from '../sockets/socket-board.tsx'
import { deskRows } from './desk-rows.ts'
import classes from './gallery.module.css'
import { Sample } from './sample.tsx'

const act = () => undefined
const row = (i: number): Omit<ListRowProps, 'place' | 'placeLabel' | 'remark'> =>
  deskRows[i] as (typeof deskRows)[number]

function Rows() {
  return (
    <div className={classes.frame} style={{ padding: '12px 8px' }}>
      <ListRow {...row(1)} place={1} placeLabel="place 1" remark="plain" href="#1" />
      <ListRow {...row(0)} place={2} placeLabel="place 2" remark="unread" href="#2" />
      <ListRow {...row(2)} place={3} placeLabel="place 3" remark="selected" href="#3" selected />
      <ListRow {...row(0)} place={4} placeLabel="place 4" remark="selected and unread" href="#4" selected />
      <ListRow {...row(3)} place={5} placeLabel="place 5" remark="right to left, key" href="#5" keyed />
      <ListRow {...row(7)} place={6} placeLabel="place 6" remark="last hour" href="#6" />
      <ListRow {...row(11)} place={12} placeLabel="place 12" remark="window closed" href="#7" />
      <ListRow
        {...row(1)}
        name={'A very long name without any space '.repeat(3)}
        place={16}
        placeLabel="place 16"
        remark="long"
        href="#8"
      />
      <FreePlace place={7}>free</FreePlace>
      <FreePlaces count={9}>9 places free</FreePlaces>
    </div>
  )
}

export function StatesPage() {
  return (
    <main className={classes.sheet}>
      <Sample title="Rows: plain, unread, selected, selected and unread, key, last hour, closed, long">
        <Rows />
      </Sample>
      <Sample title="Empty">
        <div className={classes.frame} style={{ height: 420, background: 'var(--sheet)' }}>
          <EmptyState
            drawing={<SocketBoard />}
            title="Nobody is waiting"
            text="New conversations arrive here by themselves. You are Ready, with 16 places free."
            actions={<Button variant="default">Waiting, 5</Button>}
          />
        </div>
      </Sample>
      <Sample title="Loading, shown after 150 ms">
        <div className={classes.frame} style={{ padding: 8 }}>
          <ListSkeleton label="Loading conversations" />
        </div>
        <div className={classes.frame} style={{ display: 'flex', height: 320, background: 'var(--sheet)' }}>
          <ThreadSkeleton label="Loading messages" />
        </div>
      </Sample>
      <Sample title="Notices">
        <NoticeBar tone="ink" icon={<IconPlugConnectedX />} action={{ label: 'Try now', onClick: act }}>
          <b>No connection.</b> 2 messages wait and go out by themselves, in order.
        </NoticeBar>
        <NoticeBar tone="ok" icon={<IconPlugConnected />}>
          <b>Connected.</b> 2 messages went out.
        </NoticeBar>
        <NoticeBar tone="ink" icon={<IconUserX />} action={{ label: 'Show', onClick: act }}>
          <b>Carla has just taken</b> Rosa Montanari.
        </NoticeBar>
        <NoticeBar tone="urgent" icon={<IconClockX />}>
          <b>Offer passed on,</b> 3 minutes without opening.
        </NoticeBar>
      </Sample>
    </main>
  )
}
