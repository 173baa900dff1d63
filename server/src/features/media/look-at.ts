import { drawThumbnail } from './look/make-pictures.ts'
import { mimeOf } from './look/mime-of.ts'
import { mp4Facts } from './look/mp4-facts.ts'
import { oggFacts } from './look/ogg-facts.ts'
import type { Prepared } from './prepare-upload.ts'

/** What can be told of a file that came, whatever it is; it is kept as it came. */
export const lookAt = async (path: string, kind: string): Promise<Prepared> => {
  const mime = await mimeOf(path)
  const plain = { path, mime, width: null, height: null, seconds: null }
  if (mime.startsWith('audio/ogg')) return { ...plain, seconds: (await oggFacts(path)).seconds }
  if (mime.startsWith('image/')) {
    const drawn = await drawThumbnail(path, mime)
    return drawn ? { ...plain, width: drawn.width, height: drawn.height } : plain
  }
  if (!/^(video|audio)\/(mp4|3gpp)$/.test(mime)) return plain
  const facts = await mp4Facts(path)
  const isSound = kind === 'audio' || (facts !== null && facts.pictures.length === 0)
  const sound = mime.replace('video/', 'audio/')
  return {
    ...plain,
    mime: isSound ? sound : mime,
    seconds: facts?.seconds ?? null,
    ...(!isSound && facts && { width: facts.width, height: facts.height }),
  }
}
