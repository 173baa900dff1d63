import { type FileHandle, open } from 'node:fs/promises'

export type Mp4Facts = {
  seconds: number | null
  width: number | null
  height: number | null
  /** `avc1`, `mp4a`, …: what each track is written in. */
  pictures: string[]
  sounds: string[]
}

type Box = { type: string; start: number; end: number }

const moovLimit = 16 * 1024 * 1024

/** Of an MP4 or 3GP file: its length, size and codecs, from the table at its beginning or end. Null when it has none. */
export const mp4Facts = async (path: string): Promise<Mp4Facts | null> => {
  const handle = await open(path, 'r')
  try {
    const moov = await findMoov(handle)
    return moov && factsOf(moov)
  } catch (error) {
    // A box that lies about its size.
    if (error instanceof RangeError) return null
    throw error
  } finally {
    await handle.close()
  }
}

const findMoov = async (handle: FileHandle): Promise<Buffer | null> => {
  const { size } = await handle.stat()
  const head = Buffer.alloc(16)
  for (let at = 0, boxes = 0; at + 8 <= size && boxes < 1000; boxes++) {
    await handle.read(head, 0, 16, at)
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) return null
    if (head.toString('latin1', 4, 8) === 'moov') {
      if (length > moovLimit || at + length > size) return null
      const moov = Buffer.alloc(length)
      await handle.read(moov, 0, length, at)
      return moov.subarray(short === 1 ? 16 : 8)
    }
    at += length
  }
  return null
}

function* boxesIn(bytes: Buffer, start = 0, end = bytes.length): Generator<Box> {
  for (let at = start; at + 8 <= end; ) {
    const length = bytes.readUInt32BE(at)
    if (length < 8 || at + length > end) return
    yield { type: bytes.toString('latin1', at + 4, at + 8), start: at + 8, end: at + length }
    at += length
  }
}

const childOf = (bytes: Buffer, { start, end }: Pick<Box, 'start' | 'end'>, ...path: string[]): Box | null => {
  let box: Box | null = { type: '', start, end }
  for (const type of path) {
    box = [...boxesIn(bytes, box.start, box.end)].find((child) => child.type === type) ?? null
    if (!box) return null
  }
  return box
}

const factsOf = (moov: Buffer): Mp4Facts => {
  const all = { start: 0, end: moov.length }
  const facts: Mp4Facts = { seconds: null, width: null, height: null, pictures: [], sounds: [] }
  const header = childOf(moov, all, 'mvhd')
  if (header) {
    const wide = moov[header.start] === 1
    const scale = moov.readUInt32BE(header.start + (wide ? 20 : 12))
    const length = wide ? Number(moov.readBigUInt64BE(header.start + 24)) : moov.readUInt32BE(header.start + 16)
    if (scale > 0 && length > 0) facts.seconds = Math.round((length / scale) * 100) / 100
  }
  for (const track of boxesIn(moov)) {
    if (track.type !== 'trak') continue
    const kind = childOf(moov, track, 'mdia', 'hdlr')
    const coded = childOf(moov, track, 'mdia', 'minf', 'stbl', 'stsd')
    const handler = kind ? moov.toString('latin1', kind.start + 8, kind.start + 12) : ''
    const codec = coded ? moov.toString('latin1', coded.start + 12, coded.start + 16) : ''
    if (handler === 'soun') facts.sounds.push(codec)
    if (handler !== 'vide') continue
    facts.pictures.push(codec)
    const shape = childOf(moov, track, 'tkhd')
    if (shape) Object.assign(facts, sizeOf(moov, shape))
  }
  return facts
}

/** The last two words of a track's header are its size, in 16.16; the matrix before them may lay it on its side. */
const sizeOf = (moov: Buffer, { end }: Box): Pick<Mp4Facts, 'width' | 'height'> => {
  const [width, height] = [moov.readUInt32BE(end - 8) >>> 16, moov.readUInt32BE(end - 4) >>> 16]
  const turned = moov.readInt32BE(end - 44) === 0 && moov.readInt32BE(end - 40) !== 0
  return turned ? { width: height, height: width } : { width, height }
}
