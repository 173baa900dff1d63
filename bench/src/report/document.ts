import { cellsOf, detailsOf, headings } from './format.ts'
import type { Report } from './report.ts'

/** docs/performance.md: the table of one run, how it came about, and what it does not say. */
export const performancePage = (report: Report): string => {
  const { machine } = report
  const busy = Math.max(machine.load.before, machine.load.after) > machine.processors
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# Performance

Written by \`npm run bench -- --write-docs\`; run it on your own machine rather than believing ours. The design says what must be
reached, \`bench/\` measures it.

${line(headings)}
${line(headings.map(() => '---'))}
${report.rows.map((row) => line(cellsOf(row).map((cell, i) => (i === 0 ? `\`${cell}\`` : cell)))).join('\n')}

## What the rows are

${report.rows.map((row) => `- **\`${row.name}\`** ${row.what}.${row.limit === null ? '' : ' The limit is measured in the same run.'}\n  ${detailsOf(row)}`).join('\n')}

## The run

| | |
|---|---|
| date | ${report.date} |
| commit | ${report.commit} (a plus: with changes not committed) |
| kind | ${report.mode === 'full' ? 'full run' : 'quick run: short rounds, for a look only'}, ${Math.round(report.seconds)} s |
| machine | ${machine.processors} × ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system} |
| Node | ${machine.node} |
| load average before / after | ${machine.load.before} / ${machine.load.after}${busy ? ': **other work ran on this machine; only the ratios mean something**' : ''} |

## Method

${method}`
}

const method = `- The server runs as in production: a process of its own, its embedded PostgreSQL in an empty folder, every answered webhook on the
  disk (\`fsync\`, \`synchronous_commit\` on). The load, the server and the database share the processors of one machine.
- Figures are medians over at least three rounds; in each round the product and its baseline follow one another, so that what else
  the machine does falls on both. **Ratios can be compared between machines, absolute figures cannot.**
- Webhooks are real ones: one message each, a wamid of its own, signed by the app secret, many customers, keep-alive connections. They
  are made before the clock starts. An inbound message counts when it is *applied*, not when it is answered, and afterwards the
  messages are counted in the database.
- The bare limit writes the same rows (delivery, customer, aliases, conversation, message, feed event, counter) into the same tables
  with the same indexes, the same role and row-level security: one prepared statement for each batch of 64, committed to the disk, one
  batch after the other; nothing is read first, nothing written twice, no HTTP, no JSON to be understood.
- One transaction per message writes the same rows by prepared single-row statements on 32 connections, as fast as these take it.
- Processor time is what the kernel says the server and all PostgreSQL processes used, less what they use in the same time at rest.
- Latency runs from the moment a POST is due (also if no connection is free then) to the arrival of its message at each of the
  agent's tabs. The limit there is a relay: a bare Node process that parses the POST and passes it on, storing nothing.
- Memory is the server's resident set plus PostgreSQL's proportional set, whose processes share most of what they hold.
`
