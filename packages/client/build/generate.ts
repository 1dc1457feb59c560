import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { schemasText } from "./schemas.ts"

writeFileSync(join(import.meta.dirname, "../src/schemas.generated.ts"), await schemasText())
