import { mediaLimits } from '@centralino/contract/media-limits.ts'

// Longer sides first: most photos fit at the first try.
const SIDES = [3200, 2400, 1600, 1200] as const
const QUALITY = 0.85

/**
 * The picture as a JPEG that WhatsApp takes; undefined where the browser cannot open it. Drawn anew, it has lost where
 * and with what it was taken.
 */
export async function shrinkImage(content: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(content).catch(() => undefined)
  if (!picture) return undefined
  try {
    for (const side of SIDES) {
      const drawn = await draw(picture, side)
      if (drawn && drawn.size <= mediaLimits.image.bytes) return drawn
    }
    return undefined
  } finally {
    picture.close()
  }
}

async function draw(picture: ImageBitmap, side: number): Promise<Blob | undefined> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // JPEG knows no transparency: what was clear would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}
