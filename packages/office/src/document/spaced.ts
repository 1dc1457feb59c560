/**
 * A list's number as it stands before its text: with a space, as in `1. `, but with none behind 、 and ）. What reads
 * the text tells `1. ` of a list from the `1.` of a number by it.
 */
export const spaced = (label: string, isTight: boolean): string =>
  label === "" || isTight || /[、，。．）】〕]$/u.test(label) ? label : `${label} `
