import type { TransferSettings } from '../condition.ts'

/** A tenant's usual settings, on a number that parks after ten minutes of silence and never closes by itself. */
export const usual: TransferSettings = {
  responseSeconds: 180,
  personalSeconds: 1800,
  returnSeconds: 1800,
  exclusiveEnd: 'requeue',
  silenceSeconds: 600,
  silenceQueue: 'personal',
  closeSeconds: null,
  lastCallSeconds: null,
}
