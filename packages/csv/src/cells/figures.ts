import { fold } from "../text.ts"

const figures = /^(?=.*\d)[\d\p{P}\p{S}\s]+$/u

/** Whether a text is a number, and nothing that a person or a unit is called. */
export const isFigure = (text: string): boolean => {
  const code = text.charCodeAt(0)
  // Most names begin with an ideograph.
  return !(code >= 0x4e00 && code <= 0x9fff) && figures.test(fold(text))
}
