import type { Entry } from './entry.ts'
import type { Letter } from './letter.ts'

/** The same mail for who reads without HTML. */
export const letterText = (letter: Letter): string => {
  const parts = [letter.title, '']
  if (letter.text !== '') parts.push(letter.text, '')
  parts.push(...letter.facts.map(([name, value]) => `${name}: ${value}`))
  let day = ''
  for (const entry of letter.entries) {
    if (entry.day !== day) parts.push('', `— ${entry.day} —`)
    day = entry.day
    parts.push(entry.kind === 'line' ? `· ${entry.time} ${entry.text}` : said(entry, letter))
  }
  parts.push('', letter.count, ...(letter.left === null ? [] : [letter.left]), letter.foot)
  return `${parts.join('\n')}\n`
}

const said = (entry: Entry & { kind: 'said' }, { answerTo }: Letter): string => {
  const lines = [`${entry.name} (${entry.meta}):`]
  if (entry.quoted !== null) lines.push(`  > ${answerTo}: ${entry.quoted}`)
  if (entry.text !== '') lines.push(...entry.text.split(/\r\n?|\n/).map((line) => `  ${line}`))
  if (entry.file !== null) {
    const { text, what, link } = entry.file
    lines.push(`  [${text}, ${what}${link === null ? '' : `: ${link}`}]`)
  }
  return lines.join('\n')
}
