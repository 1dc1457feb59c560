/**
 * A sum of decimals as people add it up: 0.1 and 0.2 are 0.3, in whatever order they come. Numbers are exact to a
 * millionth, below nine thousand million.
 */
export const exactly = (number: number): number => Math.round(number * 1e6) / 1e6
