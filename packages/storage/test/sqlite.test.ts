import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import { suite } from "@kepu/testing/store"

suite("SQLite", SqliteActivityStore.layer({ file: join(mkdtempSync(join(tmpdir(), "kepu-")), "county.db") }))
