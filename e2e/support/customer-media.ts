/** A file on a customer's phone; the id is what a message says of it. */
export async function keepMedia(productUrl: string, bytes: Buffer, type: string): Promise<string> {
  const answer = await fetch(`${productUrl}/simulator/control/v1/media`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(bytes),
  })
  return ((await answer.json()) as { id: string }).id
}
