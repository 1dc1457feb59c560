/** What the file system of effect takes from `node:crypto`, for names of temporary folders; loaded when one is made. */
export const randomBytes = (size: number): Buffer => process.getBuiltinModule("node:crypto").randomBytes(size)
