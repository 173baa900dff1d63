export type Recording = {
  /** The voice note as WhatsApp wants it: Ogg with Opus. */
  finish(): Promise<File>
  drop(): void
}

const whatsappType = 'audio/ogg; codecs=opus'
const recordable = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']

export function canRecord(): boolean {
  return 'mediaDevices' in navigator && 'MediaRecorder' in window
}

/** Listens to the microphone. @throws DOMException if the person or the browser says no. */
export async function recordVoice(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
  const mimeType = recordable.find((type) => MediaRecorder.isTypeSupported(type)) ?? ''
  const recorder = new MediaRecorder(stream, { mimeType })
  const chunks: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data))
  recorder.start()
  const drop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  return {
    drop,
    async finish() {
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
      recorder.stop()
      await stopped
      drop()
      const recorded = new Blob(chunks, { type: mimeType })
      const ogg = mimeType.startsWith('audio/ogg') ? recorded : await asOgg(recorded)
      return new File([ogg], 'voice.ogg', { type: whatsappType })
    },
  }
}

/** Chrome records WebM, which WhatsApp refuses; the sound inside is the same and is only wrapped anew. */
async function asOgg(recorded: Blob): Promise<Blob> {
  const { ALL_FORMATS, BlobSource, BufferTarget, Conversion, Input, OggOutputFormat, Output } = await import(
    'mediabunny'
  )
  const target = new BufferTarget()
  const output = new Output({ format: new OggOutputFormat(), target })
  const input = new Input({ source: new BlobSource(recorded), formats: ALL_FORMATS })
  const conversion = await Conversion.init({ input, output })
  await conversion.execute()
  if (target.buffer === null) throw new Error('Nothing was recorded')
  return new Blob([target.buffer])
}
