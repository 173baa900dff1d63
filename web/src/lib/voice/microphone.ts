/** Why nothing can be recorded. */
export type MicrophoneFault = 'refused' | 'absent' | 'busy'

export class NoMicrophone extends Error {
  readonly fault: MicrophoneFault
  constructor(fault: MicrophoneFault, cause?: unknown) {
    super(`no microphone: ${fault}`, { cause })
    this.fault = fault
  }
}

export type Capture = {
  /** Ends it and lets go of the microphone; what was heard until now has been handed over then. */
  stop(): Promise<void>
}

export type Listener = {
  /** About every second, and at the end. */
  onChunk: (chunk: Blob) => void
  /** Ten times a second: how loud it is, 0 to 100. */
  onLevel: (level: number) => void
  /** The microphone was taken away. */
  onEnd: () => void
}

export type OpenMicrophone = (listener: Listener) => Promise<Capture>

// A voice note of 24 kbit/s keeps its play button for 2 minutes 50 seconds.
const BITS_PER_SECOND = 24_000
const CHUNK = 1_000
const LEVEL = 100

// What is nearest to WhatsApp's own comes first.
const types = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']

/** Records from the microphone, in mono. */
export const openMicrophone: OpenMicrophone = async ({ onChunk, onLevel, onEnd }) => {
  const stream = await listen()
  const context = new AudioContext()
  const source = context.createMediaStreamSource(stream)
  // Asking the microphone for one channel is only a wish; mixing it down is certain.
  const mono = new MediaStreamAudioDestinationNode(context, { channelCount: 1, channelCountMode: 'explicit' })
  const meter = new AnalyserNode(context, { fftSize: 2048 })
  source.connect(mono)
  source.connect(meter)
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(mono.stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType ? { mimeType } : {}),
  })
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) onChunk(data)
  }
  // A busy page ticks late: the levels tell how long it is, so those that were missed are made up for.
  const begun = performance.now()
  let told = 0
  const tell = () => {
    const level = levelOf(meter)
    for (; told < Math.floor((performance.now() - begun) / LEVEL); told++) onLevel(level)
  }
  const timer = setInterval(tell, LEVEL)
  for (const track of stream.getTracks()) track.onended = onEnd
  recorder.start(CHUNK)
  return {
    async stop() {
      clearInterval(timer)
      if (recorder.state !== 'inactive') {
        const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
        recorder.stop()
        await stopped
      }
      for (const track of stream.getTracks()) track.stop()
      await context.close()
    },
  }
}

async function listen(): Promise<MediaStream> {
  // Browsers have it only where the connection is safe.
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') throw new NoMicrophone('absent')
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    })
  } catch (cause) {
    throw new NoMicrophone(faultOf(cause), cause)
  }
}

function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' ? 'absent' : 'busy'
}

function levelOf(meter: AnalyserNode): number {
  const samples = new Float32Array(meter.fftSize)
  meter.getFloatTimeDomainData(samples)
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  // Speech lies between -50 and -10 decibels.
  const decibels = 10 * Math.log10(power + 1e-9)
  return Math.round(Math.min(100, Math.max(0, (decibels + 50) * 2.5)))
}
