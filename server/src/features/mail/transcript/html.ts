import type { Entry, EntryFile } from './entry.ts'
import type { Letter } from './letter.ts'

const font = "font-family:Figtree,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const display = "font-family:Gabarito,Figtree,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const [ink, text, soft, line, paper, desk, ours, theirs, accent] = [
  '#1a2040',
  '#1c2033',
  '#565b73',
  '#e4dccb',
  '#fffdf9',
  '#f3ede1',
  '#dce3f4',
  '#f2ede1',
  '#1b39a8',
]

/** The mail as HTML: tables and inline styles, because mail programs know little else; every text is escaped. */
export const letterHtml = (letter: Letter): string => `<!doctype html>
<html lang="${escapeHtml(letter.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"><title>${escapeHtml(letter.title)}</title></head>
<body style="margin:0;padding:0;background:${desk};color-scheme:light">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${desk}"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:${paper};border-radius:18px;overflow:hidden">
<tr><td bgcolor="${ink}" style="padding:20px 32px;${display};font-size:20px;font-weight:700;color:#fffdf9"><span style="color:#e3a11f">&#9679;</span> Centralino</td>
<td bgcolor="${ink}" align="right" style="padding:20px 32px;${font};font-size:14px;color:#d6d9ea"><bdi>${escapeHtml(letter.tenant)}</bdi></td></tr>
<tr><td colspan="2" style="padding:32px 32px 24px;${font};font-size:16px;line-height:24px;color:${text}">
<h1 style="margin:0 0 8px;${display};font-size:30px;line-height:36px;color:${ink}">${escapeHtml(letter.title)}</h1>
${letter.text === '' ? '' : `<p dir="auto" style="margin:0 0 20px">${lines(letter.text)}</p>`}
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid ${line};margin-bottom:20px">
${letter.facts.map(fact).join('\n')}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows(letter)}
</table>
<p style="margin:20px 0 0;text-align:center;font-size:14px;line-height:20px;color:${soft}">${escapeHtml(letter.count)}${letter.left === null ? '' : `<br>${escapeHtml(letter.left)}`}</p>
</td></tr>
<tr><td colspan="2" bgcolor="${desk}" style="padding:18px 32px;${font};font-size:13px;line-height:19px;color:${soft}">${escapeHtml(letter.foot)}</td></tr>
</table></td></tr></table></body></html>
`

/** A text inside HTML, also within an attribute in double quotes. */
export const escapeHtml = (given: string): string =>
  given
    .toWellFormed()
    // What no page may contain.
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const lines = (given: string): string => escapeHtml(given.replaceAll(/\r\n?/g, '\n')).replaceAll('\n', '<br>')

const fact = ([name, value]: readonly [string, string]): string =>
  `<tr><th align="left" valign="top" width="120" style="padding:10px 8px 10px 0;border-bottom:1px solid ${line};font-size:15px;font-weight:400;color:${soft}">${escapeHtml(name)}</th><td dir="auto" style="padding:10px 0;border-bottom:1px solid ${line};font-size:15px;font-weight:600">${escapeHtml(value)}</td></tr>`

const rows = (letter: Letter): string => {
  let day = ''
  return letter.entries
    .map((entry) => {
      const mark = entry.day === day ? '' : dayRow(entry.day)
      day = entry.day
      return mark + (entry.kind === 'line' ? lineRow(entry) : saidRow(entry, letter))
    })
    .join('\n')
}

const dayRow = (day: string): string =>
  `<tr><td align="center" style="padding:14px 0 4px;font-size:13px;font-weight:600;color:${soft}">${escapeHtml(day)}</td></tr>\n`

const lineRow = ({ time, text: words }: Entry & { kind: 'line' }): string =>
  `<tr><td style="padding:10px 0"><div style="border-top:1px dashed #c9c0ad;border-bottom:1px dashed #c9c0ad;padding:5px 0;text-align:center;font-size:13px;line-height:19px;color:${soft}">${escapeHtml(time)} <bdi>${escapeHtml(words)}</bdi></div></td></tr>`

const saidRow = (entry: Entry & { kind: 'said' }, { answerTo }: Letter): string => {
  const isOurs = entry.side === 'out'
  const align = isOurs ? 'right' : 'left'
  const quoted =
    entry.quoted === null
      ? ''
      : `<div style="margin-bottom:6px;padding-left:8px;border-left:3px solid #b9c2e0;font-size:13px;line-height:18px;color:${soft}">${escapeHtml(answerTo)}: ${lines(entry.quoted)}</div>`
  const bubble =
    entry.text === '' && quoted === ''
      ? ''
      : `<table role="presentation" align="${align}" cellpadding="0" cellspacing="0" border="0" style="max-width:480px"><tr><td dir="auto" bgcolor="${isOurs ? ours : theirs}" style="padding:9px 14px;border-radius:${isOurs ? '16px 6px 16px 16px' : '6px 16px 16px 16px'};font-size:15px;line-height:21px;word-break:break-word">${quoted}${lines(entry.text)}</td></tr></table>`
  const file =
    entry.file === null
      ? ''
      : `<div style="clear:both;padding-top:4px;font-size:14px;line-height:20px">${fileWords(entry.file)}</div>`
  return `<tr><td align="${align}" style="padding:7px 0"><div style="padding-bottom:3px;font-size:13px;line-height:18px;color:${soft}"><b style="color:${text}"><bdi>${escapeHtml(entry.name)}</bdi></b> ${escapeHtml(entry.meta)}</div>${bubble}${file}</td></tr>`
}

const fileWords = ({ text: name, what, link }: EntryFile): string => {
  const shown = `<bdi>${escapeHtml(name)}</bdi>`
  return `${link === null ? `<b style="font-weight:600">${shown}</b>` : `<a href="${escapeHtml(link)}" style="color:${accent}">${shown}</a>`}, ${escapeHtml(what)}`
}
