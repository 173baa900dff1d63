import sharp from 'sharp'

/** A picture with a place in its EXIF, lying on its side. */
export const photo = (width = 800, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c96' } })
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Make: 'SecretCamera', Artist: 'Giuseppina' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** So much noise that JPEG cannot make it small. */
export const noise = (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()

export const drawing = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 64, channels: 4, background: '#0af8' } })
    .png()
    .toBuffer()

const page = (granule: number, body: Buffer, sequence: number): Buffer => {
  const head = Buffer.alloc(27)
  head.write('OggS', 0, 'latin1')
  head[5] = sequence === 0 ? 2 : 0
  head.writeBigInt64LE(BigInt(granule), 6)
  head.writeUInt32LE(7, 14)
  head.writeUInt32LE(sequence, 18)
  head[26] = 1
  return Buffer.concat([head, Buffer.from([body.length]), body])
}

/** Opus in Ogg, as far as its heads go. */
export const voice = (seconds: number, channels = 1): Buffer => {
  const opus = Buffer.alloc(19)
  opus.write('OpusHead', 0, 'latin1')
  opus[8] = 1
  opus[9] = channels
  opus.writeUInt16LE(312, 10)
  opus.writeUInt32LE(48_000, 12)
  return Buffer.concat([
    page(0, opus, 0),
    page(0, Buffer.from('OpusTags\0\0\0\0\0\0\0\0'), 1),
    page(seconds * 48_000 + 312, Buffer.alloc(200, 3), 2),
  ])
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const track = (handler: string, codec: string, width: number, height: number): Buffer => {
  const header = Buffer.alloc(84)
  header.writeInt32BE(65_536, 40)
  header.writeUInt32BE(width << 16, 76)
  header.writeUInt32BE(height << 16, 80)
  const kind = Buffer.alloc(24)
  kind.write(handler, 8, 'latin1')
  const coded = Buffer.alloc(8)
  coded.writeUInt32BE(1, 4)
  return box(
    'trak',
    box('tkhd', header),
    box('mdia', box('hdlr', kind), box('minf', box('stbl', box('stsd', coded, box(codec, Buffer.alloc(16)))))),
  )
}

/** A film as far as its tables go. */
export const film = ({
  codec = 'avc1',
  sound = 'mp4a',
  seconds = 12,
}: {
  codec?: string
  sound?: string
  seconds?: number
} = {}): Buffer => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(seconds * 1000, 16)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1')),
    box('mdat', Buffer.alloc(64)),
    box('moov', box('mvhd', header), track('vide', codec, 640, 360), ...(sound ? [track('soun', sound, 0, 0)] : [])),
  ])
}

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const html = Buffer.from('<!DOCTYPE html><html><script>alert(document.cookie)</script></html>')

export const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
