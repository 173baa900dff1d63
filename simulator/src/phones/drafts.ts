const kept = 'centralino.simulator.draft'

/** What somebody began to type survives another talk, another customer and a reload. */
export function readDraft(talk: string): string {
  return sessionStorage.getItem(`${kept}.${talk}`) ?? ''
}

export function keepDraft(talk: string, text: string): void {
  if (text === '') sessionStorage.removeItem(`${kept}.${talk}`)
  else sessionStorage.setItem(`${kept}.${talk}`, text)
}
