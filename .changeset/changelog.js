/**
 * How a change is told in the changelog of a package. All packages are released together, so that others of them have a
 * new version tells nothing.
 */
export default {
  getReleaseLine: ({ summary }) => `- ${summary.trim().replaceAll("\n", "\n  ")}`,
  getDependencyReleaseLine: () => ""
}
