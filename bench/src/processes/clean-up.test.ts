import { expect, it } from 'vitest'
import { createCleanUp } from './clean-up.ts'

const moment = () => new Promise((resolve) => setTimeout(resolve, 5))

it('what was started last ends first, and what is started while we end is ended too', async () => {
  const cleanUp = createCleanUp()
  const ended: string[] = []
  cleanUp.add(() => void ended.push('folder'))
  cleanUp.add(async () => {
    await moment()
    cleanUp.add(() => void ended.push('late'))
    ended.push('server')
  })
  await cleanUp.run()
  expect(ended).toEqual(['server', 'late', 'folder'])
  cleanUp.add(() => void ended.push('afterwards'))
  await cleanUp.run()
  expect(ended).toEqual(['server', 'late', 'folder', 'afterwards'])
})

it('whoever asks while it runs waits for all of it', async () => {
  const cleanUp = createCleanUp()
  const ended: string[] = []
  cleanUp.add(() => void ended.push('folder'))
  cleanUp.add(async () => {
    await moment()
    ended.push('server')
  })
  void cleanUp.run()
  await cleanUp.run()
  expect(ended).toEqual(['server', 'folder'])
})

it('one that cannot be undone does not keep the others', async () => {
  const cleanUp = createCleanUp()
  const ended: string[] = []
  cleanUp.add(() => void ended.push('folder'))
  cleanUp.add(() => {
    throw new Error('this error belongs to the test')
  })
  await cleanUp.run()
  expect(ended).toEqual(['folder'])
})
