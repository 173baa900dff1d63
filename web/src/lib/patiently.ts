const PAUSE = 3_000
const MOST = 20

/**
 * Loads a part of the page also when the connection is away for a while: React would remember the first failure until the page is
 * loaded afresh, and take down what stands around it.
 */
export const patiently =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    for (let attempt = 1; attempt < MOST; attempt++) {
      try {
        return await load()
      } catch {
        await backOnline()
      }
    }
    return load()
  }

/** Until the browser says that it is back, which it does not always notice. */
const backOnline = () =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, PAUSE)
    window.addEventListener('online', done)
  })
