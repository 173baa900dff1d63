import type { Row } from './row.ts'
import { row as consoleScroll } from './rows/console-scroll.ts'
import { row as consoleSize } from './rows/console-size.ts'
import { row as consoleSwitch } from './rows/console-switch.ts'
import { row as cpuPerMessage } from './rows/cpu-per-message.ts'
import { row as inboundLimit } from './rows/inbound-limit.ts'
import { row as inboundSingly } from './rows/inbound-singly.ts'
import { row as live200 } from './rows/live-200.ts'
import { row as live1000 } from './rows/live-1000.ts'
import { row as memoryAtRest } from './rows/memory-at-rest.ts'
import { row as routing } from './rows/routing.ts'
import { row as secondProcess } from './rows/second-process.ts'
import { row as secondStart } from './rows/second-start.ts'

/** The table, from top to bottom; also the order in which it is measured. */
export const allRows: readonly Row[] = [
  inboundLimit,
  inboundSingly,
  cpuPerMessage,
  live200,
  live1000,
  secondProcess,
  consoleSize,
  consoleSwitch,
  consoleScroll,
  routing,
  memoryAtRest,
  secondStart,
]
