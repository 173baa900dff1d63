import { spawn } from 'node:child_process'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const everyMs = 10_000

/** One of the steps before the product runs did not work; the message is for the person who typed the command. */
export class StepFailed extends Error {}

/**
 * Runs a program that takes a while: says so, says that it still runs, and shows what it printed only if it fails.
 * Ends with us when we are asked to end.
 */
export async function longStep(title, command, args, options) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  console.log(`${title} …`)
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const progress = setInterval(() => console.log(`  … still at it (${seconds()})`), everyMs)
  const stop = (signal) => {
    child.kill(signal)
    process.exit(signals[signal])
  }
  for (const signal of Object.keys(signals)) process.on(signal, stop)
  try {
    const outcome = await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('close', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${signal ?? code}`))
    })
    if (outcome) throw new StepFailed(`${title}: ${outcome}\n${said.trim().split('\n').slice(-40).join('\n')}`)
    console.log(`  done in ${seconds()}`)
  } finally {
    clearInterval(progress)
    for (const signal of Object.keys(signals)) process.off(signal, stop)
  }
}

/** Runs a command of ours to its end; what a person can mend is told in words, everything else with its stack. */
export async function runCommand(command) {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error)
    process.exit(1)
  }
}
