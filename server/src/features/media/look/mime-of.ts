import { fileTypeFromFile } from 'file-type'
import { compoundMime } from './compound-mime.ts'
import { readPart } from './read-part.ts'

/** Names that others give to types WhatsApp calls otherwise. */
const names: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'video/3gpp2': 'video/3gpp',
  'image/heif': 'image/heic',
  'application/x-zip-compressed': 'application/zip',
}

/** What a file is by its bytes, whatever it is called; `application/octet-stream` when nobody knows. */
export const mimeOf = async (path: string): Promise<string> => {
  const head = await readPart(path, 0, 4096)
  if (isPage(head)) return 'text/html'
  const known = await fileTypeFromFile(path)
  if (known?.mime === 'application/x-cfb') return compoundMime(path)
  if (known) return names[known.mime] ?? known.mime
  if (head[0] === 0x23 && head[1] === 0x21) return 'application/x-sh'
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}

const page = /<\s*(!doctype\s+html|html|head|body|script|svg|iframe|object|embed|meta|link|style|form|a\s|img)\b/i

/** Whether a browser left alone with it might take it for a page: the sign stands before anything that says it is something else. */
const isPage = (head: Buffer): boolean => {
  const text = head.toString(isWide(head) ? 'utf16le' : 'latin1').replace(/^(\uFEFF|\xEF\xBB\xBF)/, '')
  const start = text.search(/\S/)
  if (start < 0) return false
  if (text[start] === '<') return page.test(text)
  // A PDF may begin anywhere in the first kilobyte, and so may a page that hides before it.
  return isText(head) && page.test(text.slice(0, 1024))
}

const isWide = (head: Buffer): boolean => head[0] === 0xff && head[1] === 0xfe

const isText = (head: Buffer): boolean => {
  if (isWide(head)) return true
  return head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

const programs = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-shockwave-flash',
  'application/wasm',
  'application/vnd.ms-cab-compressed',
  'application/x-deb',
  'application/x-rpm',
  'application/x-msi',
  'application/x-ms-shortcut',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/vnd.ms-htmlhelp',
  'application/x-apple-diskimage',
  'application/x-sh',
])

/** Something that runs, or that a browser would show as a page: nobody is sent it. */
export const canRun = (mime: string): boolean => mime === 'text/html' || programs.has(mime)
