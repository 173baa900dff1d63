import { type ControlClient, controlClient } from '@centralino/simulator/control-client.ts'
import { freePort } from './free-port.ts'
import { StartedProcess } from './started-process.ts'

/** The simulator as a process of its own, which outlives the product: what Meta is to it. */
export class PretendMeta {
  readonly graphUrl: string
  readonly control: ControlClient
  readonly #port: number
  #process: StartedProcess | undefined

  private constructor(port: number) {
    const baseUrl = `http://127.0.0.1:${port}/simulator`
    this.#port = port
    this.graphUrl = `${baseUrl}/graph`
    this.control = controlClient({ baseUrl })
  }

  /** Not running yet: product and simulator have to know each other's address. */
  static async prepare(): Promise<PretendMeta> {
    return new PretendMeta(await freePort())
  }

  async start(productUrl: string): Promise<void> {
    const callback = `${productUrl}/webhooks/whatsapp`
    this.#process = new StartedProcess('simulator/src/main.ts', { PORT: String(this.#port), CALLBACK_URL: callback })
    await this.#process.says(/^Simulator is ready at /m, 30_000)
  }

  async cleanUp(): Promise<void> {
    this.#process?.signal('SIGTERM')
    await this.#process?.ended
  }
}
