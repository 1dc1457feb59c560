/**
 * The address within the service's own origin that a text is, as path, query and fragment; `undefined` if it leads, or
 * could be read to lead, anywhere else.
 */
export const localPath = (text: string, own: URL): string | undefined => {
  // Browsers read a backslash as a slash, and leave out tabs and ends of lines.
  if (!text.startsWith("/") || /[\\\p{Cc}]/u.test(text) || text.length > 2000) return undefined
  if (!URL.canParse(text, own.href)) return undefined
  const { hash, origin, pathname, search } = new URL(text, own)
  // What is left may begin with two slashes again, which is another host.
  return origin !== own.origin || pathname.startsWith("//") ? undefined : `${pathname}${search}${hash}`
}
