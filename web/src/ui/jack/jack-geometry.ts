/** Row in a table, row in the list, thread header, details; 40 for the offer. Design pixels. */
export type JackSize = 36 | 40 | 42 | 46 | 58

export const ringRadius = (size: JackSize) => size / 2 - 1.5
export const discRadius = (size: JackSize) => ringRadius(size) - 3.6
export const initialsSize = (size: JackSize) => Math.round(size * 0.33)
