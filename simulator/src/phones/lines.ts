import type { BusinessView } from '../control/views.ts'

export type Line = { numberId: string; businessName: string; name: string; shape: number }

/** Every number of every business, with the shape it is drawn with. */
export function linesOf(businesses: BusinessView[]): Line[] {
  return businesses.flatMap((business) =>
    business.numbers.map((number, shape) => ({
      numberId: number.id,
      businessName: business.name,
      name: number.name,
      shape,
    })),
  )
}
