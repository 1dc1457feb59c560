/** What is imported by those who need not know effect, as files below `dist` without their ending. */
export const plainEntries: ReadonlyArray<string> = [
  "index",
  ...["aggregate", "author", "form", "judge", "live", "notices", "rank"].map((name) => `exports/${name}`),
  "notices/*",
  "rulebooks/*"
]
