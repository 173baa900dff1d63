import { expect, it } from 'vitest'
import { createCleanUp } from './clean-up.ts'

it('what was started last ends first, and what is started while we end is ended too', async () => {
  const cleanUp = createCleanUp()
  const ended: string[] = []
  cleanUp.add(() => void ended.push('folder'))
  cleanUp.add(async () => {
    await Promise.resolve()
    cleanUp.add(() => void ended.push('late'))
    ended.push('server')
  })
  await cleanUp.run()
  expect(ended).toEqual(['late', 'server', 'folder'])
})
