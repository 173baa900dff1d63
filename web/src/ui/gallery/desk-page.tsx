import { Button } from '@mantine/core'
import {
  IconChevronDown,
  IconHistory,
  IconHome,
  IconHourglass,
  IconMenu2,
  IconMessages,
  IconPlayerPause,
  IconPlugConnectedX,
  IconPlus,
  IconSunMoon,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react'
import { useState } from 'react'
import { AppFrame } from '../frame/app-frame.tsx'
import { DeskFrame } from '../frame/desk-frame.tsx'
import { Jack } from '../jack/jack.tsx'
import { NoticeBar } from '../notice-bar/notice-bar.tsx'
import { OfferBar } from '../offer-bar/offer-bar.tsx'
import { PlaceDots } from '../place-dots/place-dots.tsx'
import { Rail, RailButton, RailEntry } from '../rail/rail.tsx'
import { ServiceShape } from '../service-shape/service-shape.tsx'
import { StatusShape } from '../status-shape/status-shape.tsx'
import { Capacity, CommandField, TopBar } from '../top-bar/top-bar.tsx'
import { DeskDetails } from './desk-details.tsx'
import { DeskList } from './desk-list.tsx'
import { DeskThread } from './desk-thread.tsx'

const wanted = new URLSearchParams(location.search)
const act = () => undefined
const offerEnds = Date.now() + 129_000

function DeskRail() {
  return (
    <Rail
      label="Sections"
      foot={
        <>
          <RailButton label="Appearance">
            <IconSunMoon />
          </RailButton>
          <RailButton label="Anna Bianchi, Ready">
            <Jack id="anna" name="Anna Bianchi" status="ready" />
          </RailButton>
        </>
      }
    >
      <RailEntry href="#home" icon={<IconHome />} label="Home" title="Home" />
      <RailEntry
        href="#chats"
        icon={<IconMessages />}
        label="Chats"
        title="Conversations"
        badge={12}
        aria-current="page"
      />
      <RailEntry href="#customers" icon={<IconUsers />} label="Customers" title="Customers" />
      <RailEntry href="#waiting" icon={<IconHourglass />} label="Waiting" title="Waiting conversations" badge={5} />
      <RailEntry href="#history" icon={<IconHistory />} label="History" title="Conversations history" phone="never" />
      <RailEntry
        href="#templates"
        icon={<IconTemplate />}
        label="Templates"
        title="Message template sent"
        phone="never"
      />
      <RailEntry
        href="#queue"
        icon={<IconPlayerPause />}
        label="My queue"
        title="My wait queue"
        badge={2}
        phone="never"
      />
      <RailEntry href="#more" icon={<IconMenu2 />} label="More" title="More" phone="only" />
    </Rail>
  )
}

function DeskTop() {
  return (
    <TopBar
      title="Conversations"
      count={<Capacity taken={12} rest="of 16" dots={<PlaceDots taken={12} places={16} />} />}
      centre={
        wanted.has('offer') ? (
          <OfferBar
            customerId="c-thi"
            name="Thị Ngọc Ánh Nguyễn-Bertolucci"
            numberGlyph="triangle"
            line="From Carla: can I still change the colour? 🧡"
            endsAt={offerEnds}
            lasts={180_000}
            more={wanted.has('more') ? '+2' : undefined}
            laterLabel="Later"
            openLabel="Open"
            openKey="Alt O"
            hurry="30 seconds left to open"
            onLater={act}
            onOpen={act}
          />
        ) : (
          <CommandField label="Find or do anything" keys="Ctrl K" onClick={act} />
        )
      }
      service={
        <Button variant="subtle" leftSection={<ServiceShape state="mixed" />} visibleFrom="md">
          Service mixed
        </Button>
      }
      end={
        <>
          <Button variant="default" leftSection={<StatusShape status="ready" />} rightSection={<IconChevronDown />}>
            Ready
          </Button>
          <Button leftSection={<IconPlus />} visibleFrom="md">
            Start conversation
          </Button>
        </>
      }
    />
  )
}

/** The whole desk, to be laid beside the pictures of the design. */
export function DeskPage() {
  const [selected, setSelected] = useState<string | null>(wanted.has('empty') ? null : 'c-ale')
  const [showing, setShowing] = useState<'list' | 'thread'>(wanted.has('thread') ? 'thread' : 'list')
  const [details, setDetails] = useState(wanted.has('details') || matchMedia('(min-width: 75em)').matches)
  const open = (id: string) => {
    setSelected(id)
    setShowing('thread')
  }
  return (
    <AppFrame
      rail={<DeskRail />}
      top={<DeskTop />}
      immersive={showing === 'thread'}
      offline={wanted.has('offline')}
      notice={
        wanted.has('offline') && (
          <NoticeBar tone="ink" icon={<IconPlugConnectedX />} action={{ label: 'Try now', onClick: act }}>
            <b>No connection.</b> 2 messages wait and go out by themselves, in order.
          </NoticeBar>
        )
      }
    >
      <DeskFrame
        listLabel="Conversations"
        threadLabel="Thread"
        detailsLabel="Details"
        showing={showing}
        selected={selected}
        list={<DeskList selected={selected} onOpen={open} keyed={wanted.has('alt')} />}
        thread={
          <DeskThread
            empty={selected === null}
            onBack={() => setShowing('list')}
            onDetails={() => setDetails(!details)}
          />
        }
        details={details && <DeskDetails />}
      />
    </AppFrame>
  )
}
