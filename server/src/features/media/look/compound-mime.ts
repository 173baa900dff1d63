import { readPart } from './read-part.ts'

/** Which of the old Office formats a compound file is, by the names of its streams; an installer is one, too. */
export const compoundMime = async (path: string): Promise<string> => {
  const header = await readPart(path, 0, 512)
  const sector = 1 << header.readUInt16LE(30)
  if (sector !== 512 && sector !== 4096) return 'application/x-cfb'
  const directory = await readPart(path, (header.readUInt32LE(48) + 1) * sector, sector * 4)
  for (const [name, mime] of streams) if (directory.includes(Buffer.from(`${name}\0`, 'utf16le'))) return mime
  return directory.includes(installer) ? 'application/x-msi' : 'application/x-cfb'
}

const streams = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
] as const

/** The class id {000C1084-0000-0000-C000-000000000046}. */
const installer = Buffer.from('84100c0000000000c000000000000046', 'hex')
