// What is seen once files are read, for the page that is a single file.
import type { Props } from "./App.tsx"
import { Work } from "./Work.tsx"

declare const kepuPage: { Work?: Props["Work"] }
kepuPage.Work = Work
