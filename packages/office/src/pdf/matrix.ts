/** How a place is moved, turned and enlarged, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First one, then the other. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5]
]

export const moved = (m: Matrix, x: number, y: number): Matrix => times([1, 0, 0, 1, x, y], m)

/** Six numbers of a file; where there are not six, nothing is moved. */
export const matrixOf = (numbers: ReadonlyArray<number | undefined>): Matrix => {
  const [a, b, c, d, e, f] = numbers
  if (a === undefined || b === undefined || c === undefined) return identity
  return d === undefined || e === undefined || f === undefined ? identity : [a, b, c, d, e, f]
}
