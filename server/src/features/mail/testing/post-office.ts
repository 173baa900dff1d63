import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire. */
export type Letter = { from: string; to: string[]; raw: string }

/** How the next mails are answered; `code` of SMTP, for the whole mail or for one address. */
export type Mood = { code: number; words: string; address?: string } | { hangs: true } | null

export type PostOffice = {
  url: string
  letters: Letter[]
  /** How often somebody wanted to hand in a mail. */
  tries(): number
  answer(mood: Mood): void
  close(): Promise<void>
}

/** A real SMTP server that keeps what it gets, and can refuse. */
export const openPostOffice = async (): Promise<PostOffice> => {
  const letters: Letter[] = []
  let mood: Mood = null
  let tries = 0
  const refusal = ({ code, words }: { code: number; words: string }) =>
    Object.assign(new Error(words), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      if (mood && 'code' in mood && mood.address === address) return done(refusal(mood))
      done()
    },
    onData(stream, session, done) {
      tries++
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (mood && 'hangs' in mood) return
        if (mood && mood.address === undefined) return done(refusal(mood))
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    tries: () => tries,
    answer: (next) => {
      mood = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The head of a mail: folded lines joined, names in small letters. */
export const headOf = ({ raw }: Letter): Map<string, string> => {
  const [head = ''] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
}

/** The parts of a mail by their type, decoded. */
export const partsOf = ({ raw }: Letter): Map<string, Buffer> => {
  const parts = new Map<string, Buffer>()
  for (const part of raw.split(/^--[^\r\n]+\r\n/m)) {
    const at = part.indexOf('\r\n\r\n')
    const head = part.slice(0, at)
    const type = /^content-type: ([\w/]+)/im.exec(head)?.[1]?.toLowerCase()
    if (!type || type.startsWith('multipart/')) continue
    const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
    parts.set(type, decoded(part.slice(at + 4), encoding))
  }
  return parts
}

/** What is attached to a mail, in its order, under the names a reader sees. */
export const attachedTo = ({ raw }: Letter): { name: string; type: string; content: Buffer }[] =>
  raw.split(/^--[^\r\n]+\r\n/m).flatMap((part) => {
    const at = part.indexOf('\r\n\r\n')
    const head = part.slice(0, at).replaceAll(/\r\n[ \t]+/g, ' ')
    const name = /^content-disposition: attachment;.*?filename="?([^";\r\n]+)/im.exec(head)?.[1]
    const type = /^content-type: ([\w./+-]+)/im.exec(head)?.[1]
    return name && type ? [{ name, type, content: decoded(part.slice(at + 4), 'base64') }] : []
  })

const decoded = (body: string, encoding: string | undefined): Buffer => {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'utf8')
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
