import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { path as ffprobe } from '@ffprobe-installer/ffprobe'

type Probed = {
  format: { format_name: string; duration: string; size: string }
  streams: { codec_name: string; channels: number; sample_rate: string }[]
}

/** What a sound file is, by a program that has nothing to do with ours. */
export async function probe(content: Buffer): Promise<Probed> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'))
  try {
    const file = join(folder, 'sound')
    await writeFile(file, content)
    const asked = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', file]
    const { stdout } = await promisify(execFile)(ffprobe, asked)
    return JSON.parse(stdout) as Probed
  } finally {
    await rm(folder, { recursive: true })
  }
}
