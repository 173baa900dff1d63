import { expect, test } from 'vitest'
import { type BadConfig, readConfig } from './config.ts'

const whatsapp = {
  WHATSAPP_PHONE_NUMBER_ID: '1',
  WHATSAPP_BUSINESS_ACCOUNT_ID: '2',
  WHATSAPP_ACCESS_TOKEN: 'token',
  WHATSAPP_APP_SECRET: 'secret',
  WHATSAPP_VERIFY_TOKEN: 'verify',
}
const problems = (env: Record<string, string>): string[] => {
  try {
    readConfig(env, '/here')
    return []
  } catch (error) {
    return (error as BadConfig).lines
  }
}

test('an empty environment is the demo world on this machine', () => {
  expect(readConfig({}, '/here')).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:8080',
    ownUrl: 'http://127.0.0.1:8080',
    dataDir: '/here/.data',
    demo: true,
    graphUrl: null,
    map: { geocoder: null, tiles: null },
    firstNumber: null,
  })
})

test('with a database of one’s own it is not, and talks to Meta', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://u@db/c', ...whatsapp }, '/here')
  expect(config).toMatchObject({ demo: false, graphUrl: 'https://graph.facebook.com', firstNumber: { wabaId: '2' } })
})

test('behind a proxy the process still finds itself', () => {
  const config = readConfig({ HOST: '0.0.0.0', PORT: '9000', PUBLIC_URL: 'https://chat.example/' }, '/here')
  expect(config).toMatchObject({ publicUrl: 'https://chat.example', ownUrl: 'http://127.0.0.1:9000' })
})

test('every bad value is said in one line that names it', () => {
  expect(problems({ PORT: 'eighty', DATABASE_URL: 'mysql://x', DEMO: 'yes', SECRET_KEY: 'short' })).toEqual([
    expect.stringMatching(/^PORT: /),
    expect.stringMatching(/^DATABASE_URL: must be a URL that starts with postgres:/),
    expect.stringMatching(/^SECRET_KEY: /),
    expect.stringMatching(/^DEMO: /),
  ])
})

test('a first number needs all its values; an empty one counts as absent', () => {
  expect(problems({ ...whatsapp, WHATSAPP_ACCESS_TOKEN: '' })).toEqual([
    expect.stringMatching(/^WHATSAPP_ACCESS_TOKEN: is missing/),
  ])
})

test('files are kept beside the database unless told otherwise, and a scanner needs its port', () => {
  const config = readConfig({ DATA_DIR: '/data' }, '/here')
  expect([config.media, config.clamav]).toEqual([{ kind: 'folder', path: '/data/media' }, null])
  expect(readConfig({ CLAMAV_URL: 'tcp://scanner:3310' }, '/here').clamav).toEqual({ host: 'scanner', port: 3310 })
  expect(problems({ MEDIA_URL: 'ftp://x/y', CLAMAV_URL: 'tcp://scanner' })).toEqual([
    expect.stringMatching(/^MEDIA_URL: must look like file:/),
    expect.stringMatching(/^CLAMAV_URL: must name a port/),
  ])
})
