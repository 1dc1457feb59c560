// Unpacks Chromium, the libraries that a bare Linux lacks, and a font into the folder for temporary files, as the package
// does; so this is run as a process of its own, for which that folder is the one where they are wanted.
import { join } from "node:path"
import { inflate } from "@sparticuz/chromium"

const packed = process.argv[2] ?? ""
await Promise.all(["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => inflate(join(packed, name))))
