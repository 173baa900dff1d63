import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { watchLauncher } from './launcher.mjs'
import { root } from './root.mjs'

const patienceMs = 30_000
// Ctrl-C reaches us from the terminal and again from npm: one wish, not two.
const sameWishMs = 1_000

/**
 * Runs programs that stay, until one of them ends or we are asked to stop; then ends the others and us with the same code.
 * Each is told by a closing channel (process.on('disconnect')) when we are killed without a chance to tell it.
 */
export function runChildren(programs) {
  let askedAt = 0
  let outcome = 0
  const running = new Set()

  const signalAll = (signal) => {
    for (const child of running) child.kill(signal)
  }
  const stopAll = (signal) => {
    if (Date.now() - askedAt < sameWishMs) return
    askedAt = Date.now()
    signalAll(signal)
    setTimeout(signalAll, patienceMs, 'SIGKILL').unref()
  }

  for (const { command, args, env } of programs) {
    const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
    // In a group of its own, so that a Ctrl-C comes to it once, through us.
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, detached: true })
    running.add(child)
    const ended = (code) => {
      running.delete(child)
      outcome ||= askedAt && code === 128 + constants.signals.SIGTERM ? 0 : code
      if (running.size === 0) process.exit(outcome)
      stopAll('SIGTERM')
    }
    child.once('exit', (code, signal) => ended(code ?? 128 + constants.signals[signal]))
    child.once('error', (error) => {
      console.error(error.message)
      ended(1)
    })
  }
  process.on('SIGINT', () => stopAll('SIGINT'))
  process.on('SIGTERM', () => stopAll('SIGTERM'))
  process.on('SIGHUP', () => stopAll('SIGTERM'))
  watchLauncher(() => stopAll('SIGTERM'))
}
