import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amendment, amend } from './amend.ts'

const edit = (wamid: string, at: number, text: string): Amendment => ({ kind: 'edit', wamid, at, text })

// Ids are unique, as WhatsApp's are; two edits may share a second.
const amendments = (kinds: readonly Amendment['kind'][]) =>
  fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 1, max: 5 }), text: fc.string() }), {
      maxLength: 6,
    })
    .map((list) => list.map((one, index) => ({ ...one, wamid: `wamid.${index}` })))

const inAnyOrder = (list: readonly Amendment[]) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray([...list], { minLength: list.length }),
    fc.shuffledSubarray([...list]),
  )

describe('X-14 a message that its customer changes or deletes', () => {
  it('X-14 shows the newest text and keeps the earlier ones with the time until which they stood', () => {
    expect(amend('ten lamps', [edit('b', 20, 'two lamps'), edit('a', 10, 'one lamp')])).toEqual({
      deletedAt: null,
      text: 'two lamps',
      edits: [
        { text: 'ten lamps', until: 10 },
        { text: 'one lamp', until: 20 },
      ],
    })
  })

  it('X-14 is the same in whatever order the amendments come, and however often', () => {
    fc.assert(
      fc.property(fc.string(), amendments(['edit', 'revoke']).chain(inAnyOrder), (first, [all, shuffled, again]) => {
        expect(amend(first, [...shuffled, ...again])).toEqual(amend(first, all))
      }),
    )
  })

  it('X-14 keeps nothing of what was deleted, whatever was edited before or after', () => {
    fc.assert(
      fc.property(fc.string(), amendments(['edit']), fc.integer({ min: 1, max: 9 }), (first, edits, at) => {
        expect(amend(first, [...edits, { kind: 'revoke', wamid: 'wamid.gone', at, text: '' }])).toEqual({
          deletedAt: at,
        })
      }),
    )
  })

  it('X-14 loses no text that anybody may have read', () => {
    fc.assert(
      fc.property(fc.string(), amendments(['edit']), (first, edits) => {
        const result = amend(first, edits)
        if (result.deletedAt !== null) throw new Error('nobody deleted it')
        const texts = [...result.edits.map(({ text }) => text), result.text].sort()
        expect(texts).toEqual([first, ...edits.map(({ text }) => text)].sort())
      }),
    )
  })
})
