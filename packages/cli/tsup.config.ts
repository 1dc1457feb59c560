import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  target: "es2023",
  platform: "node",
  // A program loads a few files far faster than the hundreds of modules of which its packages consist.
  noExternal: [/./u],
  // Some of the packages are CommonJS and ask for modules of Node, or for packages that they can do without.
  banner: {
    js: `const require = (id) => { const found = process.getBuiltinModule(id); if (found) return found; throw new Error(id) };`
  },
  // `sqlite` without `node:` is no module of Node's.
  removeNodeProtocol: false,
  clean: true
})
