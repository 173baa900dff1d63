type Span = { from: number; to: number }

const DAY = 1_440

/** Times of a day (minutes) as people write them: `09:00–13:00, 22:00–06:00`; round the clock in the word given. */
export function hoursText(hours: readonly Span[], allDay: string): string {
  const inOrder = [...hours].sort((a, b) => a.from - b.from)
  if (inOrder.length === 1 && inOrder[0]?.from === 0 && inOrder[0].to === DAY) return allDay
  return inOrder.map(({ from, to }) => `${clock(from)}–${to === DAY ? '24:00' : clock(to)}`).join(', ')
}

const clock = (minutes: number): string => `${two(Math.floor((minutes % DAY) / 60))}:${two(minutes % 60)}`
const two = (value: number): string => String(value).padStart(2, '0')
