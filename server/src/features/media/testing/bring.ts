import type { FileKind, StoredFile } from '@centralino/contract/files.ts'
import type { Person, World } from '../../../testing/world.ts'

type Brought = { status: number; code: string | null; file: StoredFile }

/** Brings a file as the console does. */
export const bring = async (
  world: World,
  person: Pick<Person, 'cookie'>,
  bytes: Buffer,
  { name = 'a file', kind = 'document', voice }: { name?: string; kind?: FileKind; voice?: boolean } = {},
): Promise<Brought> => {
  const answer = await world.http.inject({
    method: 'POST',
    url: '/api/v1/files',
    query: { name, kind, ...(voice ? { voice: '1' } : {}) },
    headers: { cookie: person.cookie, 'content-type': 'application/octet-stream' },
    payload: bytes,
  })
  const body = answer.json()
  return { status: answer.statusCode, code: body.error?.code ?? null, file: body }
}

/** Reads a file as a browser does. */
export const read = async (
  world: World,
  person: Pick<Person, 'cookie'>,
  id: string,
  { what = 'content', range }: { what?: 'content' | 'thumbnail'; range?: string } = {},
) =>
  world.http.inject({
    url: `/api/v1/files/${id}/${what}`,
    headers: { cookie: person.cookie, ...(range ? { range } : {}) },
  })
