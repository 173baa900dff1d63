import type { App } from './app.ts'

/** Where the Cloud API is: Meta's, or in demo mode the pretend one this server brings along. */
export const graphBase = (app: Pick<App, 'config'>): string =>
  app.config.graphUrl ?? `${app.config.ownUrl}/simulator/graph`
