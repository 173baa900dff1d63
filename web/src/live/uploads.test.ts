import { describe, expect, test } from 'vitest'
import type { LocalFile } from '../lib/local-file.ts'
import { keptFiles } from './testing/kept-files.ts'

const file: LocalFile = { id: 'a', name: 'a.pdf', kind: 'document', mime: 'application/pdf', size: 3 }
const content = new Blob(['pdf'])

describe('files on their way to the server', () => {
  test('A-FILE-01 each is brought once, however often it is asked for, and over a reload', async () => {
    const first = keptFiles()
    await first.uploads.keep('a', content)
    expect(await Promise.all([first.uploads.ensure(file), first.uploads.ensure(file)])).toEqual(['file 1', 'file 1'])
    const reloaded = keptFiles(first.store, first.blobs)
    expect(await reloaded.uploads.ensure(file)).toBe('file 1')
    expect(reloaded.brought).toEqual([])
    expect(reloaded.uploads.states.get()).toEqual({ a: { state: 'done' } })
  })

  test('A-FILE-01 a cut connection is told, and the file is brought at the next try', async () => {
    const { uploads, server } = keptFiles()
    await uploads.keep('a', content)
    server.isThere = false
    await expect(uploads.ensure(file)).rejects.toThrow('no answer')
    expect(uploads.states.get()).toEqual({ a: { state: 'failed', reason: 'unreachable' } })
    server.isThere = true
    expect(await uploads.ensure(file)).toBe('file 1')
  })

  test('A-FILE-01 what the browser has lost is refused, not sent empty', async () => {
    const { uploads } = keptFiles()
    await expect(uploads.ensure(file)).rejects.toMatchObject({ code: 'unknown_file' })
  })

  test('A-FILE-01 what nobody refers to is let go of', async () => {
    const { uploads, blobs, store } = keptFiles()
    await uploads.keep('a', content)
    await uploads.keep('b', content)
    await uploads.ensure(file)
    await uploads.sweep(new Set(['b']))
    expect([await blobs.keys(), store.keys()]).toEqual([['b'], []])
  })
})
