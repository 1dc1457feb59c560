/** What few formats need: those of figures by their numbers, figures at their places, Chinese figures, and names of months and days. */
export { builtinFigures } from "./builtinFigures.ts"
export { chineseDigits, chineseNumber } from "./chinese.ts"
export { dayName, monthName } from "./names.ts"
export { showNumber } from "./numbers.ts"
