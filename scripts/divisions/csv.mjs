/** Splits one CSV line; a field may be quoted, quotes are never doubled in these lists. */
export function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(match => match[1] ?? match[2]);
}

/** The rows of a CSV text as objects named by its header. */
export function rows(text) {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = fields(header);
  return lines.map(line => Object.fromEntries(fields(line).map((value, i) => [names[i], value])));
}

/** Writes rows under a header; only a field with a comma is quoted. */
export function csv(header, table) {
  const cell = value => String(value).includes(",") ? `"${value}"` : String(value);
  return [header, ...table].map(row => row.map(cell).join(",") + "\n").join("");
}
