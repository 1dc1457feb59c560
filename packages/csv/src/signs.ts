const tableOf = (signs: string): Uint8Array => {
  const known = new Uint8Array(2 ** 16)
  for (const sign of signs) known[sign.charCodeAt(0)] = 1
  return known
}

/** Whether a text begins with one of the signs. It is asked of every cell, so that it makes no text of its own. */
export const beginsWith = (signs: string): ((text: string) => boolean) => {
  const known = tableOf(signs)
  return (text) => known[text.charCodeAt(0)] === 1
}

/** Whether a text has one of the signs, in half the time of an expression. */
export const holds = (signs: string): ((text: string) => boolean) => {
  const known = tableOf(signs)
  return (text) => {
    for (let at = 0; at < text.length; at++) if (known[text.charCodeAt(at)] === 1) return true
    return false
  }
}
