import type { DeskNumber } from '@centralino/contract/numbers.ts'

/** The contract writes `half_disc`, the drawing is called `half-disc`. */
export const glyphOf = ({ glyph }: Pick<DeskNumber, 'glyph'>) => (glyph === 'half_disc' ? 'half-disc' : glyph)
