export type ServiceStatus = 'open' | 'mixed' | 'closed'

/** How the numbers are served as a whole: all open, some open, none open. Without any number nobody is served. */
export const serviceStatus = (numbers: readonly { open: boolean }[]): ServiceStatus => {
  const open = numbers.filter((number) => number.open).length
  if (open === 0) return 'closed'
  return open === numbers.length ? 'open' : 'mixed'
}
