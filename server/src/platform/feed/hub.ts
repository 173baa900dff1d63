import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { ServerFrame } from '@centralino/contract/live.ts'
import { type Actor, can } from '@centralino/domain/access/can.ts'
import { isWaitingForSomebody } from '@centralino/domain/conversation/lifecycle.ts'
import type { Audience, Published } from './publish.ts'
import type { FeedStore } from './store.ts'

/** A socket that said hello. `send` may be called any time; `close` ends it. */
export type Listener = {
  tenantId: number
  actor: Actor
  sessionId: string
  send(frame: ServerFrame): void
  close(): void
}

export type Hub = {
  /** Starts a listener at its cursor: what it missed first, then everything as it comes. Resolves when it is level. */
  join(listener: Listener, cursor: number | null): Promise<void>
  /** Tells an idle listener how far the feed has come, so that it need not catch up on it after a reconnection. */
  progress(listener: Listener): void
  /** From now on the listener also hears of what comes into the waiting list, changes in it or leaves it; or no more. */
  watch(listener: Listener, view: 'waiting' | null): void
  leave(listener: Listener): void
  /** Whether the user sees this console. */
  show(listener: Listener, isVisible: boolean): void
  /** The users of a tenant who see a console here. */
  visible(tenantId: number): string[]
  /** Events just committed by this process, the first of them numbered `first`. */
  offer(tenantId: number, first: number, events: readonly Published[]): void
  /** Another process committed up to `last`. */
  advance(tenantId: number, last: number): void
  /** Notifications may have been missed: look at every tenant somebody listens to. */
  recover(): void
  endSession(sessionId: string): void
  /** What these users may see has changed: their consoles begin afresh, and hear nothing until they say hello again. */
  refresh(tenantId: number, userIds: readonly string[]): void
  /** The users with a socket here, by tenant. */
  connected(): Map<number, string[]>
  listening(): number
  idle(): Promise<void>
}

type Member = { listener: Listener; cursor: number; watches: boolean }
type Room = {
  cursor: number
  opened: Promise<void>
  members: Map<Listener, Member>
  work: Promise<void>
  byUser: Map<string, Set<Member>>
  /** Those who look at the waiting list. */
  watchers: Set<Member>
}

/** A client that missed more than this loads its desk afresh. */
const replayLimit = 5_000

/** Passes the feed on to the sockets of this process. Each tenant's events go out in order, without gaps, to those who may see them. */
export const createHub = (store: FeedStore, now: () => number, onError: (error: unknown) => void): Hub => {
  const rooms = new Map<number, Room>()
  const watching = new WeakSet<Listener>()
  const inView = new WeakSet<Listener>()

  const inTurn = (room: Room, work: () => Promise<void>): Promise<void> => {
    const done = room.work.then(work)
    room.work = done.catch(onError)
    return done
  }
  /** As above, for work nobody waits for. */
  const later = (room: Room, work: () => Promise<void>): void => void inTurn(room, work).catch(() => {})
  const catchUp = async (tenantId: number, room: Room): Promise<void> => {
    for (;;) {
      const rows = await store.after(tenantId, room.cursor, 1_000)
      const last = rows.at(-1)
      if (!last) return
      deliver(room, rows, last.seq, now())
    }
  }
  /** All events after `start` up to `end`, or null when some are gone, too many, or `start` lies in the future. */
  const missedSince = async (tenantId: number, start: number, end: number) => {
    if (start === end) return []
    if (start > end || end - start > replayLimit) return null
    const rows = await store.after(tenantId, start, end - start)
    return rows.length === end - start ? rows : null
  }
  const open = (tenantId: number): Room => {
    const room: Room = {
      cursor: 0,
      opened: Promise.resolve(),
      members: new Map(),
      work: Promise.resolve(),
      byUser: new Map(),
      watchers: new Set(),
    }
    const last = store.last(tenantId)
    room.opened = last.then((cursor) => {
      room.cursor = cursor
    })
    // Nobody can be told anything in a room whose position is unknown: those who came fail, and the next one tries again.
    room.work = room.opened.catch(() => void rooms.delete(tenantId))
    rooms.set(tenantId, room)
    return room
  }

  const leave = (listener: Listener): void => {
    const room = rooms.get(listener.tenantId)
    const member = room?.members.get(listener)
    if (!room || !member) return
    room.members.delete(listener)
    room.watchers.delete(member)
    const mine = room.byUser.get(listener.actor.userId)
    mine?.delete(member)
    if (mine?.size === 0) room.byUser.delete(listener.actor.userId)
    if (room.members.size === 0) rooms.delete(listener.tenantId)
  }

  return {
    async join(listener, cursor) {
      const room = rooms.get(listener.tenantId) ?? open(listener.tenantId)
      await room.opened
      await inTurn(room, async () => {
        // The room may lag behind a desk that was read a moment ago.
        if (cursor !== null && cursor > room.cursor) await catchUp(listener.tenantId, room)
        const start = cursor ?? room.cursor
        const missed = await missedSince(listener.tenantId, start, room.cursor)
        if (!missed) return listener.send({ type: 'reset' })
        const member: Member = { listener, cursor: start, watches: watching.has(listener) }
        if (member.watches) room.watchers.add(member)
        room.members.set(listener, member)
        const mine = room.byUser.get(listener.actor.userId) ?? new Set()
        room.byUser.set(listener.actor.userId, mine.add(member))
        listener.send({ type: 'welcome', protocol: 1, cursor: start })
        if (start < room.cursor) {
          sendTo(
            member,
            room.cursor,
            missed.flatMap((row) => visible(row, member, now())),
          )
        }
      })
    },
    progress(listener) {
      const room = rooms.get(listener.tenantId)
      const member = room?.members.get(listener)
      if (room && member && member.cursor < room.cursor) sendTo(member, room.cursor, [])
    },
    watch(listener, view) {
      if (view) watching.add(listener)
      else watching.delete(listener)
      const room = rooms.get(listener.tenantId)
      const member = room?.members.get(listener)
      if (!room || !member) return
      member.watches = view !== null
      if (member.watches) room.watchers.add(member)
      else room.watchers.delete(member)
    },
    leave,
    show(listener, isVisible) {
      if (isVisible) inView.add(listener)
      else inView.delete(listener)
    },
    visible(tenantId) {
      const listeners = [...(rooms.get(tenantId)?.members.keys() ?? [])].filter((listener) => inView.has(listener))
      return [...new Set(listeners.map(({ actor }) => actor.userId))]
    },
    offer(tenantId, first, events) {
      const room = rooms.get(tenantId)
      if (!room) return
      later(room, async () => {
        const last = first + events.length - 1
        if (last <= room.cursor) return
        // The usual case: nothing lies between what the room has and what was just committed here, so the database need not be asked.
        if (first === room.cursor + 1) deliver(room, events, last, now())
        else await catchUp(tenantId, room)
      })
    },
    advance(tenantId, last) {
      const room = rooms.get(tenantId)
      if (room) later(room, async () => (last > room.cursor ? catchUp(tenantId, room) : undefined))
    },
    recover() {
      for (const [tenantId, room] of rooms) later(room, () => catchUp(tenantId, room))
    },
    endSession(sessionId) {
      for (const room of rooms.values()) {
        for (const { listener } of room.members.values()) {
          if (listener.sessionId !== sessionId) continue
          listener.send({ type: 'ended' })
          listener.close()
        }
      }
    },
    refresh(tenantId, userIds) {
      const room = rooms.get(tenantId)
      for (const userId of userIds) {
        for (const { listener } of [...(room?.byUser.get(userId) ?? [])]) {
          leave(listener)
          listener.send({ type: 'reset' })
        }
      }
    },
    connected: () => new Map([...rooms].map(([tenantId, room]) => [tenantId, [...room.byUser.keys()]])),
    listening: () => [...rooms.values()].reduce((sum, room) => sum + room.members.size, 0),
    idle: async () => {
      await Promise.all([...rooms.values()].map((room) => room.work))
    },
  }
}

/** One frame per member with the events it may see; a member for whom there is none hears of the progress with the next frame. */
const deliver = (room: Room, events: readonly Published[], last: number, now: number): void => {
  const frames = new Map<Member, FeedEvent[]>()
  for (const published of events) {
    for (const member of candidates(room, published)) {
      const seen = visible(published, member, now)
      if (seen.length === 0) continue
      const held = frames.get(member)
      if (held) held.push(...seen)
      else frames.set(member, seen)
    }
  }
  room.cursor = last
  for (const [member, seen] of frames) sendTo(member, last, seen)
}

/** Who is asked at all: a conversation concerns those who have it or just had it, one that waits also those who look at the waiting list. */
const candidates = (room: Room, { audience }: Published): Iterable<Member> => {
  if (audience.kind === 'tenant') return room.members.values()
  const ids = audience.kind === 'user' ? [audience.userId] : [audience.subject.assigneeId, audience.leftId]
  const members = ids.flatMap((id) => [...(room.byUser.get(id ?? '') ?? [])])
  if (audience.kind === 'user' || room.watchers.size === 0 || !waits(audience)) return members
  return new Set([...members, ...room.watchers])
}

type About = Extract<Audience, { kind: 'conversation' }>

const waits = ({ subject, leftWaiting }: About): boolean =>
  leftWaiting === true || isWaitingForSomebody(subject.state, subject.openedAt)

/** What of an event this member receives: the event, the bare news that a conversation left, or nothing. */
const visible = (
  { audience, event }: Published,
  { listener: { actor }, watches }: Member,
  now: number,
): FeedEvent[] => {
  if (audience.kind === 'tenant') return [event]
  if (audience.kind === 'user') return audience.userId === actor.userId ? [event] : []
  const left = audience.leftId === actor.userId || (watches && audience.leftWaiting === true)
  const concerned = left || audience.subject.assigneeId === actor.userId || (watches && waits(audience))
  if (!concerned || event.type !== 'conversation') return []
  if (can(actor, 'read', audience.subject, now)) return [event]
  return left ? [{ type: 'conversation_left', conversationId: event.conversation.id }] : []
}

const sendTo = (member: Member, to: number, events: FeedEvent[]): void => {
  member.listener.send({ type: 'events', from: member.cursor, to, events })
  member.cursor = to
}
