import {
  AudioBufferSink,
  AudioBufferSource,
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  MP4,
  OGG,
  OggOutputFormat,
  Output,
  WEBM,
} from 'mediabunny'

// What browsers record.
const formats = [OGG, WEBM, MP4]
const BITS_PER_SECOND = 24_000

/**
 * One voice note as WhatsApp wants it, OGG with Opus in mono, of everything that was recorded between pauses. Opus is
 * carried over as it is; anything else is encoded anew. Answers its content and its length in seconds.
 */
export async function voiceNote(segments: readonly Blob[]): Promise<{ content: Blob; seconds: number }> {
  const inputs = segments.map((segment) => new Input({ source: new BlobSource(segment), formats }))
  try {
    const found = await Promise.all(inputs.map((input) => input.getPrimaryAudioTrack()))
    const tracks = found.filter((track) => track !== null)
    if (tracks.length === 0) throw new Error('nothing was recorded')
    const isOpus = tracks.every(({ codec, numberOfChannels }) => codec === 'opus' && numberOfChannels === 1)
    return await (isOpus ? carryOver(tracks) : encode(tracks))
  } finally {
    for (const input of inputs) input.dispose()
  }
}

async function carryOver(tracks: readonly InputAudioTrack[]) {
  const source = new EncodedAudioPacketSource('opus')
  const output = outputOf(source)
  await output.start()
  let at = 0
  for (const track of tracks) {
    const decoderConfig = await track.getDecoderConfig()
    if (!decoderConfig) throw new Error('a recording that nobody can read')
    const begins = await track.getFirstTimestamp()
    let ends = at
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const timestamp = at + Math.max(0, packet.timestamp - begins)
      await source.add(packet.clone({ timestamp }), { decoderConfig })
      ends = timestamp + packet.duration
    }
    at = ends
  }
  return { content: await finish(output), seconds: at }
}

async function encode(tracks: readonly InputAudioTrack[]) {
  const source = new AudioBufferSource({ codec: 'opus', bitrate: BITS_PER_SECOND, transform: { numberOfChannels: 1 } })
  const output = outputOf(source)
  await output.start()
  let seconds = 0
  for (const track of tracks) {
    for await (const { buffer } of new AudioBufferSink(track).buffers()) {
      await source.add(buffer)
      seconds += buffer.duration
    }
  }
  return { content: await finish(output), seconds }
}

type OggOutput = Output<OggOutputFormat, BufferTarget>

function outputOf(source: EncodedAudioPacketSource | AudioBufferSource): OggOutput {
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() })
  output.addAudioTrack(source)
  return output
}

async function finish(output: OggOutput): Promise<Blob> {
  await output.finalize()
  const { buffer } = output.target
  if (!buffer) throw new Error('nothing was written')
  return new Blob([buffer], { type: 'audio/ogg' })
}
