/** The path that the router finds a route by: without the query, which may begin with a semicolon, and decoded. */
export const pathOf = (url: string): string => {
  const path = url.split(/[?;#]/u, 1)[0]!
  try {
    return decodeURIComponent(path)
  } catch {
    // It is refused as no UTF-8 where requests are read.
    return path
  }
}
