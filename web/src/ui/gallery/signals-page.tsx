import { Beads } from '../beads/beads.tsx'
import { Cordlet, type Ownership } from '../cordlet/cordlet.tsx'
import { Jack } from '../jack/jack.tsx'
import type { JackSize } from '../jack/jack-geometry.ts'
import { KeyCap } from '../key-cap/key-cap.tsx'
import { Lamp } from '../lamp/lamp.tsx'
import { type NumberGlyph, NumberShape } from '../number-shape/number-shape.tsx'
import { PlaceDots } from '../place-dots/place-dots.tsx'
import { ServiceShape } from '../service-shape/service-shape.tsx'
import { StatusShape } from '../status-shape/status-shape.tsx'
import classes from './gallery.module.css'
import { people } from './people.ts'
import { Sample } from './sample.tsx'

const MINUTE = 60_000
const now = Date.now()
const sizes: JackSize[] = [36, 40, 42, 46, 58]
const left = [20 * 60, 8 * 60, 3 * 60, 40, 2]
const glyphs: NumberGlyph[] = ['half-disc', 'triangle', 'square', 'diamond', 'ring', 'cross', 'bar', 'hexagon']
const owners: Ownership[] = ['mine', 'other', 'offered', 'parked', 'suspended', 'nobody']

export function SignalsPage() {
  return (
    <main className={classes.sheet}>
      <div className={classes.card}>
        <Sample title="Jack: 20 h, 8 h, 3 h, 40′, 2′, closed, no ring" row>
          {left.map((minutes, i) => (
            <Jack key={minutes} id={`x${i}`} name="Anna Rossi" size={46} windowEndsAt={now + minutes * MINUTE} />
          ))}
          <Jack id="closed" name="Anna Rossi" size={46} windowEndsAt={null} />
          <Jack id="none" name="Anna Rossi" size={46} />
        </Sample>
        <Sample title="Sizes" row>
          {sizes.map((size) => (
            <Jack key={size} id="anna" name="Anna Bianchi" size={size} windowEndsAt={now + 342 * MINUTE} />
          ))}
        </Sample>
        <Sample title="Unread, names in every script" row>
          {people.map(({ id, name }, i) => (
            <span key={id} style={{ '--behind': 'var(--sheet)' } as React.CSSProperties}>
              <Jack id={id} name={name} windowEndsAt={now + 22 * 60 * MINUTE} unread={i === 3 ? 120 : i} />
            </span>
          ))}
        </Sample>
        <Sample title="A colleague: ready, back office, break, offline" row>
          {(['ready', 'back_office', 'break', 'offline'] as const).map((status) => (
            <Jack key={status} id="anna" name="Anna Bianchi" status={status} />
          ))}
        </Sample>
      </div>
      <div className={classes.card}>
        <Sample title="Lamp" row>
          {[38_000, 2 * MINUTE, 6 * MINUTE, 23 * MINUTE, 72 * MINUTE, 50 * 60 * MINUTE].map((waited) => (
            <Lamp key={waited} since={now - waited} spoken={(ms) => `waiting ${ms} ms`} />
          ))}
        </Sample>
        <Sample title="Beads: queued, sent, delivered, read" row>
          <Beads receipt="queued" label="queued" />
          <Beads receipt="sent" label="sent" />
          <Beads receipt="delivered" label="delivered" />
          <Beads receipt="read" label="read" />
        </Sample>
        <Sample title="Status" row>
          {(['ready', 'back_office', 'break', 'offline'] as const).map((status) => (
            <StatusShape key={status} status={status} />
          ))}
        </Sample>
        <Sample title="Service" row>
          <ServiceShape state="open" />
          <ServiceShape state="mixed" />
          <ServiceShape state="closed" />
        </Sample>
        <Sample title="Numbers" row>
          {glyphs.map((glyph) => (
            <NumberShape key={glyph} glyph={glyph} size={12} />
          ))}
        </Sample>
        <Sample title="Places" row>
          <PlaceDots taken={12} places={16} />
          <PlaceDots taken={3} places={5} />
          <PlaceDots taken={18} places={16} />
        </Sample>
        <Sample title="Keys" row>
          <KeyCap>Ctrl K</KeyCap>
          <KeyCap>Alt N</KeyCap>
          <KeyCap>↵</KeyCap>
        </Sample>
      </div>
      <div className={classes.card}>
        {owners.map((ownership) => (
          <Sample key={ownership} title={ownership}>
            <Cordlet ownership={ownership} customerId="customer-3" />
          </Sample>
        ))}
      </div>
    </main>
  )
}
