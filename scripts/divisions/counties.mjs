import { readFileSync } from "node:fs";
import { rows } from "./csv.mjs";
import { areas, officialEditions, FIRST_TOWNSHIPS, LAST_STATISTICS } from "./editions.mjs";

export const FIRST_YEAR = 2002;
export const LAST_YEAR = 2024;

/** Changes at county level and above that the lists alone do not tell. */
export const officialChanges = rows(readFileSync(new URL("changes.csv", import.meta.url), "utf8")).map(row => ({
  ...row,
  year: Number(row.year),
  old: pairs(row.old_codes, row.old_names),
  new: pairs(row.new_codes, row.new_names),
}));

function pairs(codes, names) {
  const list = names.split(",");
  return codes === "" ? [] : codes.split(",").map((code, i) => [code, list[i]]);
}

/** Year-end tables to county level: the first list, then each year's changes. Every published edition must agree. */
export function yearEndTables() {
  const editions = officialEditions();
  const tables = new Map([[FIRST_YEAR, editions[0].list]]);
  for (let year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) tables.set(year, apply(tables.get(year - 1), year));
  editions.forEach(({ month, list }) => verify(tables, Number(month.slice(0, 4)), list, `edition ${month}`));
  for (let year = FIRST_TOWNSHIPS; year <= LAST_STATISTICS; year++) {
    const legal = [...areas(year)].filter(([code]) => !isZone(code));
    const counties = table => new Map([...table].filter(([code]) => !code.endsWith("00")));
    verify(new Map([...tables].map(([y, table]) => [y, counties(table)])), year, new Map(legal), `statistics ${year}`);
  }
  return tables;
}

/** Statistical zones are numbered where no district, county or city is. */
export const isZone = code => code.length === 6 && code.slice(4) >= "71" && code.slice(4) <= "79";

function apply(table, year) {
  const next = new Map(table);
  const changes = officialChanges.filter(change => change.year === year);
  changes.flatMap(change => change.old).forEach(([code, name]) => {
    if (table.get(code) !== name) throw new Error(`${year}: ${code} is ${table.get(code)}, not ${name}`);
    next.delete(code);
  });
  changes.flatMap(change => change.new).forEach(([code, name]) => next.set(code, name));
  return new Map([...next].sort(([a], [b]) => a < b ? -1 : 1));
}

/** An edition with a cut-off inside a year lies between two year-end tables: each row is of one of them, and all common rows are there. */
function verify(tables, year, list, label) {
  const candidates = [tables.get(year), tables.get(year - 1)].filter(Boolean);
  for (const [code, name] of list)
    if (!candidates.some(table => table.get(code) === name)) throw new Error(`${label}: ${code} ${name} is in no table`);
  for (const [code, name] of candidates[0])
    if (candidates.every(table => table.get(code) === name) && !list.has(code)) throw new Error(`${label}: ${code} ${name} is missing`);
}
