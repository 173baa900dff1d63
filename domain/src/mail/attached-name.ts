/** The types of files that go along with mails, and what their names end in; the first when the name has none of them. */
const endings: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'video/mp4': ['mp4'],
  'video/3gpp': ['3gp'],
  'audio/ogg': ['ogg', 'opus'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'ics', 'vcf'],
  'application/rtf': ['rtf'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
}

const LONGEST = 80

/** The bare type of a file that may go along with a mail; null for what could run, hide something that does, or is unknown: mail servers refuse a mail for it. */
export function attachedType(mime: string): string | null {
  const bare = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(endings, bare) ? bare : null
}

/**
 * What the `n`th file is called in a mail, as `02 Order 12.pdf`: it ends in what it is, whatever it was called, and has nothing that
 * a disk or a mail's head takes for something else. `type` is one that may go along.
 */
export function attachedName(n: number, name: string, type: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [usual = '', ...others] = endings[type] ?? []
  const given = /^(.*)\.([^.\s]{1,8})$/u.exec(plain)
  const ending = [usual, ...others].find((each) => each === given?.[2]?.toLowerCase())
  const stem = (ending === undefined ? plain : (given?.[1] ?? '')).replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, LONGEST).join('').trim()
  return `${String(n).padStart(2, '0')}${short === '' ? '' : ` ${short}`}.${ending ?? usual}`
}
