/** A picture of 32 by 24, one colour. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAYCAIAAAAUMWhjAAAAJElEQVR42mM4MS2Apohh1IJRC0YtGLVg1IJRC0YtGLVgaFgAAEDsCkxu/XG/AAAAAElFTkSuQmCC',
  'base64',
)

/** One empty page. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** The heads of a recording of so many seconds, Opus in Ogg. */
export function recording(seconds: number): Buffer {
  const page = (granule: number, body: Buffer, n: number) => {
    const head = Buffer.alloc(27)
    head.write('OggS')
    head[5] = n === 0 ? 2 : 0
    head.writeBigInt64LE(BigInt(granule), 6)
    head.writeUInt32LE(n, 18)
    head[26] = 1
    return Buffer.concat([head, Buffer.from([body.length]), body])
  }
  const opus = Buffer.alloc(19)
  opus.write('OpusHead')
  opus[8] = 1
  opus[9] = 1
  return Buffer.concat([
    page(0, opus, 0),
    page(0, Buffer.from('OpusTags\0\0\0\0\0\0\0\0'), 1),
    page(seconds * 48_000, Buffer.alloc(99, 3), 2),
  ])
}
