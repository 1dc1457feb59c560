/** Colours of the items, one after the other: dark ones on light ground, light ones on dark ground. */
const light = ["#1f5fa8", "#a8460b", "#1d6b45", "#7a3e9d", "#7d5700", "#ad2259", "#246a73", "#55555f"]
const dark = ["#8fc1ff", "#ffb182", "#7fd6a5", "#d9b3f7", "#e6c65c", "#ff9fc4", "#7fd3dc", "#c3c6d0"]

/** How many items have a colour of their own; then they begin again. */
export const numberOfColours = light.length

const variables = (colours: ReadonlyArray<string>, rest: string): string =>
  `${rest} ${colours.map((colour, n) => `--c${n}: ${colour};`).join(" ")}`

const onLight = variables(light, "--ground: #ffffff; --ink: #1b1c20; --soft: #55575f; --line: #d5d7dd; --on: #ffffff;")
const onDark = variables(dark, "--ground: #15171c; --ink: #eceef2; --soft: #b3b7c1; --line: #3b3f49; --on: #15171c;")

/** The one style sheet of the pictures. A page that is printed is light. */
export const style = `
:root { ${onLight} }
@media screen and (prefers-color-scheme: dark) { :root { ${onDark} } }
html { background: var(--ground); color: var(--ink); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p, ul, ol { margin: .4rem 0; }
ul { padding-left: 1.2rem; }
.soft, figcaption, caption { color: var(--soft); font-size: .875rem; }
.notice { border-left: 4px solid var(--c0); padding-left: .75rem; }
.digest { overflow-wrap: anywhere; }
.legend { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: .15rem 1.25rem; font-size: .875rem; }
.legend li { display: flex; gap: .5rem; align-items: baseline; }
.legend svg { flex: none; width: 1.6rem; height: 1rem; align-self: center; }
figure { margin: 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
.wide:focus-visible { outline: 3px solid var(--c0); outline-offset: 2px; }
.chart { display: block; width: 100%; min-width: 44rem; height: auto; }
.chart text { font-size: 14px; fill: var(--ink); }
.chart .axis { font-size: 12px; fill: var(--soft); }
.chart .end { text-anchor: end; }
.chart .mid { text-anchor: middle; }
.chart .top { font-weight: 700; }
.chart .in { font-size: 12px; fill: var(--on); text-anchor: middle; }
.chart line, .rule { stroke: var(--line); stroke-width: 1; }
.part { stroke: var(--ground); stroke-width: 1.5; }
.open { fill: none; stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 4 3; }
${light.map((_, n) => `.c${n} { fill: var(--c${n}); }`).join("\n")}
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.35; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: right; vertical-align: bottom; font-variant-numeric: tabular-nums; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid var(--soft); }
.whole th, .whole td { border-top: 2px solid var(--soft); }
.name { text-align: left; min-width: 9rem; }
.range { white-space: nowrap; }
.lens { display: block; width: 100%; min-width: 4rem; height: .5rem; }
.lens .open { vector-effect: non-scaling-stroke; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .5rem; }
@media print {
  @page { margin: 14mm; }
  html { font-size: 13px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  .chart { min-width: 0; }
  h2 { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
