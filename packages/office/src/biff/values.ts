/** Error values, by the number that binary workbooks have for them. */
const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A"
}

export const errorText = (code: number): string => errors[code] ?? "#VALUE!"

/** A number in four bytes: thirty bits of a double or of a whole number, divided by a hundred or not. */
export const shortNumber = (view: DataView, at: number): number => {
  const bits = view.getInt32(at, true)
  let value = bits >> 2
  if ((bits & 2) === 0) {
    const double = new DataView(new ArrayBuffer(8))
    double.setInt32(4, bits & ~3, true)
    value = double.getFloat64(0, true)
  }
  return (bits & 1) === 0 ? value : value / 100
}
