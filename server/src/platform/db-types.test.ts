import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/database.ts'

const server = fileURLToPath(new URL('../../', import.meta.url))
const codegen = fileURLToPath(import.meta.resolve('kysely-codegen/dist/cli/bin.js'))

test('the types of the tables are those of the migrations (npm run db-types -w server writes them anew)', async () => {
  const database = await createTestDatabase()
  const { status, stdout, stderr } = spawnSync(process.execPath, [codegen, '--verify'], {
    cwd: server,
    env: { ...process.env, DATABASE_URL: database.url },
    encoding: 'utf8',
  })
  await database.drop()
  expect({ status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, said: '' })
})
