import { mkdirSync, rmSync, statSync, utimes } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.mjs'

const beatMs = 1_000
const deadAfterMs = 10_000

/** Two commands started together in one checkout must not install or build on top of each other: the second one waits. */
export async function oneAtATime(name, work) {
  const lock = join(root, '.cache', `${name}.lock`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (let announced = false; !taken(lock); announced = true) {
    if (!announced) console.log(`Another command is busy with the same step (${name}): waiting for it …`)
    await wait(500)
  }
  const beat = setInterval(() => utimes(lock, new Date(), new Date(), () => undefined), beatMs)
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function taken(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  // A command that was killed no longer shows signs of life.
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (age > deadAfterMs) rmSync(lock, { recursive: true, force: true })
  return false
}
