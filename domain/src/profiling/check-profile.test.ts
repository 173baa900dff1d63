import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClosingRules, checkProfile, type Demand, demands } from './check-profile.ts'
import { checkTree, normaliseTree } from './check-tree.ts'
import { activeTree, type Reason } from './tree.ts'

const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text))
const level = (below: fc.Arbitrary<Reason[]>): fc.Arbitrary<Reason[]> =>
  fc.uniqueArray(fc.record({ id: fc.uuid(), name, active: fc.boolean(), reasons: below }), {
    maxLength: 4,
    selector: (reason) => reason.name.trim().normalize('NFC').toLowerCase(),
  })
const anyTree = level(level(level(fc.constant([]))))
  .map(normaliseTree)
  .filter((tree) => checkTree(tree) === null)
const demand: fc.Arbitrary<Demand> = fc.constantFrom(...demands)
const rules: fc.Arbitrary<ClosingRules> = fc.record({ profiling: demand, notes: demand })
const note = fc.option(fc.string({ maxLength: 20 }), { nil: undefined })

/** Every way from the top to an end. */
const branches = (tree: readonly Reason[]): Reason[][] =>
  tree.flatMap((reason) =>
    reason.reasons.length === 0 ? [[reason]] : branches(reason.reasons).map((rest) => [reason, ...rest]),
  )

describe('A-CLOSE-03 A-CLOSE-04 A-CLOSE-05 Q24 what a conversation is closed with', () => {
  test('a whole active branch is taken, by ids and by names alike, and keeps its names', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom<Demand>('optional', 'required'), (tree, profiling) => {
        for (const branch of branches(activeTree(tree))) {
          const [ids, path] = [branch.map(({ id }) => id), branch.map((reason) => reason.name)]
          const wanted = { profile: { path, ids, note: null } }
          expect(checkProfile(tree, { profiling, notes: 'off' }, { path: ids })).toEqual(wanted)
          expect(checkProfile(tree, { profiling, notes: 'off' }, { path })).toEqual(wanted)
        }
      }),
    )
  })

  test('a branch that stops before its end is not taken', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom<Demand>('optional', 'required'), (tree, profiling) => {
        for (const branch of branches(activeTree(tree))) {
          for (let length = 1; length < branch.length; length++) {
            const path = branch.slice(0, length).map(({ id }) => id)
            expect(checkProfile(tree, { profiling, notes: 'off' }, { path })).toEqual({ fault: 'profile_incomplete' })
          }
        }
      }),
    )
  })

  test('what holds was asked for and exists: whatever is given', () => {
    fc.assert(
      fc.property(anyTree, rules, fc.array(name, { maxLength: 3 }), note, (tree, asked, path, given) => {
        const result = checkProfile(tree, asked, { path, note: given })
        if ('fault' in result) return
        const { profile } = result
        if (asked.profiling === 'off') expect(profile?.path ?? []).toEqual([])
        if (asked.profiling === 'required' && activeTree(tree).length > 0) expect(profile?.path).not.toEqual([])
        if (asked.notes === 'off') expect(profile?.note ?? null).toBeNull()
        if (asked.notes === 'required') expect(profile?.note).toBeTruthy()
        if (profile && profile.ids.length > 0) {
          const ids = branches(activeTree(tree)).map((branch) => branch.map(({ id }) => id).join())
          expect(ids).toContain(profile.ids.join())
        }
      }),
    )
  })

  test('an inactive reason cannot be chosen, and nobody has to choose where nothing can be chosen', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const off = tree.map((reason) => ({ ...reason, active: false }))
        for (const { id } of off)
          expect(checkProfile(off, { profiling: 'optional', notes: 'off' }, { path: [id] })).toEqual({
            fault: 'unknown_reason',
          })
        expect(checkProfile(off, { profiling: 'required', notes: 'off' }, null)).toEqual({ profile: null })
      }),
    )
  })

  test('A-CLOSE-06 where nothing is asked, nothing is needed', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(checkProfile(tree, { profiling: 'off', notes: 'off' }, null)).toEqual({ profile: null })
      }),
    )
  })

  test('a note of spaces is none', () => {
    expect(checkProfile([], { profiling: 'off', notes: 'required' }, { path: [], note: ' \n ' })).toEqual({
      fault: 'note_required',
    })
    expect(checkProfile([], { profiling: 'off', notes: 'off' }, { path: [], note: ' \n ' })).toEqual({ profile: null })
  })
})

describe('B-23 a tree of reasons', () => {
  const reason = (id: string, text: string, reasons: Reason[] = []): Reason => ({
    id,
    name: text,
    active: true,
    reasons,
  })
  test('has three levels at most', () => {
    const deep = [reason('1', 'a', [reason('2', 'b', [reason('3', 'c', [reason('4', 'd')])])])]
    expect(checkTree(deep)).toEqual({ code: 'too_many_levels', at: [0, 0, 0, 0], limit: 3 })
  })
  test('has names, each once among its siblings; below another the same may come again', () => {
    expect(checkTree([reason('1', '')])).toEqual({ code: 'text_empty', at: [0] })
    expect(checkTree([reason('1', 'a'.repeat(81))])).toMatchObject({ code: 'text_too_long' })
    expect(checkTree([reason('1', 'Late'), reason('2', 'late')])).toEqual({ code: 'named_twice', at: [1] })
    expect(checkTree([reason('1', 'Late', [reason('2', 'Late')])])).toBeNull()
    expect(checkTree([reason('1', 'a', [reason('1', 'b')])])).toEqual({ code: 'named_twice', at: [0, 0] })
  })
})
