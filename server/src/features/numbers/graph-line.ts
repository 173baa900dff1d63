import { type GraphClient, graphClient } from '@centralino/cloud-api/client.ts'
import type { App } from '../../platform/app.ts'
import { graphBase } from '../../platform/graph-base.ts'

type Number = { number_id: string; access_token: Buffer }

/** A line to the Cloud API for a number; null when its token cannot be decrypted, which an administrator has to mend. */
export const graphLine = (app: App, number: Number, timeoutMs: number): GraphClient | null => {
  const token = openToken(app, number)
  if (token === null) return null
  const { fetch, config } = app
  return graphClient({ fetch, baseUrl: graphBase(app), version: config.graphVersion, token, timeoutMs })
}

const openToken = (app: App, { number_id, access_token }: Number): string | null => {
  try {
    return app.vault.open(access_token)
  } catch (err) {
    app.log.error(
      { err, numberId: number_id },
      'the access token of a number cannot be decrypted: was SECRET_KEY changed?',
    )
    return null
  }
}
