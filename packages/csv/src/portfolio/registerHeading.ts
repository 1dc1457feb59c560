/** The heading of the column that says of which register a row is. */
export const registerHeading = "登记簿"
