/** What is needed of an HTTP server here; this room itself knows only of `fetch`. */
interface Listener {
  listen(port: number, host: string, ready: () => void): unknown
  closeAllConnections(): void
  close(done: () => void): unknown
  address(): unknown
}

export interface TestServer {
  url: string
  close(): Promise<void>
}

/** Has a server listen on a free port of this machine. */
export async function listen(server: Listener): Promise<TestServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** The whole body of a request as text. */
export async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks = await Array.fromAsync(request)
  return Buffer.concat(chunks).toString()
}
