import { mediaLimits } from '@centralino/cloud-api/limits.ts'
import sharp from 'sharp'

/** Twice what the largest phone cameras of today take in their everyday setting. */
const pixels = 100_000_000
const thumbnailSide = 480

/** Those that can be read here; anything else, SVG above all, is never handed to the decoder. */
export const readable = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'image/heic',
])

export type Picture = { mime: string; width: number; height: number }

const open = (path: string, animated = false) => sharp(path, { limitInputPixels: pixels, failOn: 'error', animated })

/** Every step smaller than the one before, until WhatsApp takes it. */
const steps = [
  { side: 4096, quality: 88 },
  { side: 3200, quality: 80 },
  { side: 2560, quality: 74 },
  { side: 1920, quality: 66 },
]

/**
 * Draws a picture anew into `target` as WhatsApp takes it: JPEG, or PNG where it is one and stays small enough; the right way up,
 * without anything that was hidden in it. Rejects what cannot be drawn.
 */
export const drawPicture = async (path: string, mime: string, target: string): Promise<Picture> => {
  const { hasAlpha } = await open(path).metadata()
  for (const { side, quality } of steps) {
    const drawn = open(path)
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const asPng = mime === 'image/png' || mime === 'image/gif' || (mime === 'image/webp' && hasAlpha)
    if (asPng) {
      const { width, height, size } = await drawn.clone().png({ compressionLevel: 9 }).toFile(target)
      if (size <= mediaLimits.image.bytes) return { mime: 'image/png', width, height }
    }
    const { width, height, size } = await drawn.flatten({ background: '#fff' }).jpeg({ quality }).toFile(target)
    if (size <= mediaLimits.image.bytes) return { mime: 'image/jpeg', width, height }
  }
  throw new Error('the picture does not get small enough')
}

const stickerSide = 512

/** Makes a sticker: 512 by 512 on nothing, small enough. An animated one is taken as it is, where it fits. */
export const drawSticker = async (path: string, mime: string, target: string): Promise<Picture | null> => {
  const { pages = 1, width, pageHeight } = await open(path, true).metadata()
  const picture = { mime: 'image/webp', width: stickerSide, height: stickerSide }
  if (mime === 'image/webp' && pages > 1) {
    if (width !== stickerSide || pageHeight !== stickerSide) return null
    const { size } = await open(path, true).webp({ quality: 70 }).toFile(target)
    return size <= mediaLimits.sticker.bytes ? picture : null
  }
  for (const quality of [90, 75, 60, 40, 20]) {
    const drawn = open(path).rotate().resize(stickerSide, stickerSide, { fit: 'contain', background: '#0000' })
    const { size } = await drawn.webp({ quality }).toFile(target)
    if (size <= mediaLimits.sticker.staticBytes) return picture
  }
  return null
}

export type Thumbnail = { bytes: Buffer; width: number; height: number }

/** A small picture of a picture, with the size of the large one as it is to be seen; null of what cannot be drawn. */
export const drawThumbnail = async (path: string, mime: string): Promise<Thumbnail | null> => {
  if (!readable.has(mime)) return null
  try {
    const { width, height, orientation = 1 } = await open(path).metadata()
    const bytes = await open(path)
      .rotate()
      .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer()
    return orientation > 4 ? { bytes, width: height, height: width } : { bytes, width, height }
  } catch {
    // Broken, or a bomb: the file is kept as it came, only without a picture of it.
    return null
  }
}
