import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { ShortCordlet } from '../cordlet/short-cordlet.tsx'
import { PageBar, PageFrame } from '../frame/page-frame.tsx'
import { GaugeCard } from '../gauge/gauge-card.tsx'
import { Jack } from '../jack/jack.tsx'
import { Lamp } from '../lamp/lamp.tsx'
import { DropFilter } from '../pill-filter/drop-filter.tsx'
import { PillFilter, PillFilters } from '../pill-filter/pill-filter.tsx'
import { TableSkeleton } from '../skeletons/skeletons.tsx'
import { Table, TableGap, TableGroup, TableRow } from '../table/table.tsx'
import type { TableColumn } from '../table/table-columns.ts'
import { Locked, OneLine, TwoLines } from '../table/two-lines.tsx'
import { StatusTile } from '../tile/status-tile.tsx'
import { WindowBar } from '../window-bar/window-bar.tsx'
import classes from './gallery.module.css'
import { people } from './people.ts'

const MINUTE = 60_000
const now = Date.now()
const act = () => undefined
const ownerships = ['nobody', 'offered', 'parked', 'suspended', 'mine', 'other'] as const
const columns: readonly TableColumn[] = [
  { key: 'who', label: 'Customer', width: 'minmax(9.5rem, 1.15fr)', area: 'who' },
  { key: 'last', label: 'Last message', width: 'minmax(8rem, 1fr)', hide: 'small', area: 'text' },
  { key: 'line', label: 'Line', width: 'minmax(9rem, 0.95fr)', area: 'line' },
  { key: 'since', label: 'Waiting', width: '5.75rem', area: 'time', sort: { direction: 'descending', onSort: act } },
  { key: 'action', label: '', width: '9.5rem', align: 'end', area: 'action' },
]

export function TablesPage() {
  const [status, setStatus] = useState(1)
  const [skillset, setSkillset] = useState<string>()
  return (
    <PageFrame>
      <div className={classes.sheet}>
        {[5, 7, undefined].map((count, i) => (
          <StatusTile
            key={ownerships[i]}
            title={['Not opened', 'In a wait queue', 'Agent gone'][i] ?? ''}
            line="2 offered, 3 with nobody"
            ownership={ownerships[i + 1] ?? 'nobody'}
            count={count}
            oldest={count === undefined ? null : now - 23 * MINUTE}
            oldestLabel="oldest"
            pressed={status === i}
            onClick={() => setStatus(i)}
          />
        ))}
        {[0.2, 0.7, 1].map((value) => (
          <GaugeCard
            key={value}
            value={value}
            limits={[0.6, 0.8]}
            title="You cope, but only just"
            text="At this pace everybody has an agent in 18 minutes."
            facts={['5 wait', '8 places free']}
          />
        ))}
      </div>
      <PageBar end="live">
        <PillFilters label="Filter" size="large">
          <PillFilter chosen count={14} onClick={act}>
            All
          </PillFilter>
          <DropFilter
            label="Skillset"
            options={[{ value: 'support', label: 'Support' }]}
            value={skillset}
            onChange={setSkillset}
          />
        </PillFilters>
      </PageBar>
      <Table label="Waiting" columns={columns} rowCount={people.length} footer="6 of 200 shown">
        <TableGroup
          index={0}
          rowIndex={1}
          mark="1"
          title="To be assigned, or assigned and not opened"
          short="Not opened"
          count={5}
          end="oldest 23′"
        />
        {people.map(({ id, name }, i) => (
          <TableRow
            key={id}
            index={i + 1}
            rowIndex={i + 2}
            columns={columns}
            gone={i === 3}
            cells={{
              who: (
                <TwoLines
                  strong
                  mark={<Jack id={id} name={name} size={36} windowEndsAt={now + i * 150 * MINUTE} unread={i} />}
                  name={name}
                  line="23h of window left"
                />
              ),
              last: <OneLine quiet>Still nobody? I have to leave at noon…</OneLine>,
              line: (
                <TwoLines
                  mark={<ShortCordlet ownership={ownerships[i % 6] ?? 'nobody'} customerId={id} />}
                  name="Nobody yet"
                  line="to be assigned"
                />
              ),
              since:
                i === 5 ? (
                  <WindowBar endsAt={now + 90 * MINUTE} over="template" />
                ) : (
                  <Lamp since={now - i * 4 * MINUTE} />
                ),
              action:
                i % 3 === 1 ? (
                  <Locked icon={<IconLock aria-hidden="true" />}>Offered to Bruno</Locked>
                ) : i === 3 ? (
                  <Locked tone="urgent">Carla got it</Locked>
                ) : (
                  <Button variant="default" size="sm" data-row-action="">
                    Take over
                  </Button>
                ),
            }}
          />
        ))}
        <TableGap height={20} />
      </Table>
      <TableSkeleton label="Loading" />
    </PageFrame>
  )
}
