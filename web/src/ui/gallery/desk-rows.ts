import type { ListRowProps } from '../list-row/list-row.tsx'
import { people } from './people.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = Date.now()

type Row = Omit<ListRowProps, 'place' | 'placeLabel' | 'remark' | 'customerId' | 'name'>

const support = { numberGlyph: 'half-disc', numberName: 'Support' } as const
const sales = { numberGlyph: 'triangle', numberName: 'Sales' } as const
const left = (hours: number) => now + hours * HOUR + 30_000
const waits = (minutes: number) => now - minutes * MINUTE

const rows: Row[] = [
  {
    ...sales,
    windowEndsAt: left(23.6),
    unread: 4,
    waitingSince: waits(23),
    time: '',
    preview: 'Still nobody? I have to leave at noon…',
  },
  {
    ...support,
    windowEndsAt: left(22),
    time: '10:12',
    fate: 'draft',
    fateLabel: 'Draft',
    preview: 'I checked with the warehouse and they say',
  },
  {
    ...support,
    windowEndsAt: left(5.7),
    time: '10:26',
    fate: 'failed',
    fateLabel: 'Not delivered',
    preview: 'The courier can come on Saturday',
  },
  {
    ...support,
    windowEndsAt: left(23.8),
    unread: 2,
    waitingSince: waits(11),
    time: '',
    preview: 'متى يصل الطلب من فضلكم؟ 🙏',
  },
  { ...sales, windowEndsAt: left(10), receipt: 'read', time: '09:57', preview: 'You: Here is the price list for 2027' },
  { ...support, windowEndsAt: left(23.9), unread: 1, waitingSince: waits(7), time: '', preview: 'Voice message, 0:32' },
  {
    ...sales,
    windowEndsAt: left(23.9),
    unread: 3,
    waitingSince: waits(5),
    time: '',
    preview: 'Is this the brass finish?',
  },
  {
    ...sales,
    windowEndsAt: left(0.7),
    receipt: 'delivered',
    time: '09:31',
    preview: 'You: I will send the dwg files today 👍',
  },
  {
    ...support,
    windowEndsAt: left(24),
    unread: 1,
    waitingSince: waits(2),
    time: '',
    preview: 'Thank you! And the invoice?',
  },
  {
    ...support,
    windowEndsAt: left(3.2),
    unread: 2,
    waitingSince: waits(1),
    time: '',
    preview: 'OK, sent you the photo of the label',
  },
  {
    ...sales,
    windowEndsAt: left(24),
    unread: 1,
    waitingSince: waits(0.63),
    time: '',
    preview: 'Via Garibaldi 8, Bergamo',
  },
  { ...support, windowEndsAt: null, receipt: 'sent', time: 'Sat', preview: 'You: Appointment reminder (template)' },
]

export const deskRows = rows.map((row, i) => ({ ...row, customerId: people[i]?.id ?? '', name: people[i]?.name ?? '' }))
