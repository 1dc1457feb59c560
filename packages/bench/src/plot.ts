import * as vega from "vega"
import { compile, type TopLevelSpec } from "vega-lite"

/** A figure of the page on performance, by the name of its file. */
export interface Plot {
  readonly name: string
  readonly title: string
  readonly spec: TopLevelSpec
}

const look = {
  background: "white",
  font: "sans-serif",
  axis: { gridColor: "#e5e5e5", domainColor: "#888", tickColor: "#888", labelFontSize: 12, titleFontSize: 12 },
  legend: { labelFontSize: 12, titleFontSize: 12 },
  view: { stroke: "transparent" },
  bar: { color: "#4c78a8" }
}

export const svgOf = async ({ spec, title }: Plot): Promise<string> => {
  const view = new vega.View(vega.parse(compile({ ...spec, title, config: look }).spec), { renderer: "none" })
  const svg = await view.toSVG()
  view.finalize()
  return `${svg}\n`
}
