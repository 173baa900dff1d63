import { join } from 'node:path'
import { simulatorPlugin } from '@centralino/simulator/simulator-plugin.ts'
import type { Server } from './app.ts'
import type { Config } from './config.ts'

/** Demo mode: mounts the pretend Meta beside the product, which talks to it over HTTP like to the real one. */
export const mountSimulator = async ({ http }: Server, config: Config): Promise<void> => {
  await http.register(simulatorPlugin, {
    prefix: '/simulator',
    callbackUrl: `${config.ownUrl}/webhooks/whatsapp`,
    journal: join(config.dataDir, 'simulator.jsonl'),
  })
}
