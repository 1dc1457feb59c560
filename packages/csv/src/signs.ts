/** Whether a text begins with one of the signs. It is asked of every cell, so that it makes no text of its own. */
export const beginsWith = (signs: string): ((text: string) => boolean) => {
  const known = new Uint8Array(2 ** 16)
  for (const sign of signs) known[sign.charCodeAt(0)] = 1
  return (text) => known[text.charCodeAt(0)] === 1
}
