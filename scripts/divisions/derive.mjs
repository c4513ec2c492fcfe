import { mkdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { csv } from "./csv.mjs";
import { FIRST_YEAR, LAST_YEAR, isZone, officialChanges, yearEndTables } from "./counties.mjs";
import { FIRST_TOWNSHIPS, FIRST_VILLAGES, LAST_STATISTICS, areas, townships, villages } from "./editions.mjs";
import { inferredChanges } from "./inferred.mjs";
import { spans } from "./spans.mjs";

const target = new URL("../../src/Gateway/Sandbox/Divisions/Data/", import.meta.url);
mkdirSync(target, { recursive: true });

const years = (from, read) => Array.from({ length: LAST_YEAR - from + 1 }, (_, i) => [from + i, read(Math.min(from + i, LAST_STATISTICS))]);
const legal = [...yearEndTables()];

/** The edition's cut-off lies before the year's end: a county that changed in between takes its units along. */
function atYearEnd(year, list) {
  const recodes = new Map(officialChanges.filter(change => change.year === year && change.kind === "05")
    .map(change => [change.old[0][0], change.new[0][0]]));
  const moved = [...list].map(([code, name]) => [(recodes.get(code.slice(0, 6)) ?? code.slice(0, 6)) + code.slice(6), name]);
  return new Map(moved.sort(([a], [b]) => a < b ? -1 : 1));
}

const zones = years(FIRST_TOWNSHIPS, year => new Map([...areas(year)].filter(([code]) => isZone(code))));
const streets = years(FIRST_TOWNSHIPS, year => atYearEnd(year, townships(year)));
const committees = years(FIRST_VILLAGES, year => atYearEnd(year, villages(year)));

const header = ["code", "name", "first", "last"];
const upper = csv(header, [...spans(legal), ...spans(zones)]);
const official = officialChanges.map(({ year, effective, document, kind, ...change }) => [
  kind, codes(change.old), codes(change.new), names(change.old), names(change.new), document, effective || `${year}0000`, effective || "00000000",
]);
const changeHeader = ["kind", "old_codes", "new_codes", "old_names", "new_names", "document", "approved", "effective"];

write("counties.csv", upper);
write("changes.csv", csv(changeHeader, official));
compress("townships.csv", csv(header, spans(streets)));
compress("villages.csv", csv(header, spans(committees)));
compress("inferred-changes.csv", csv(changeHeader, inferredChanges(zones, streets, committees)));
console.log(`${FIRST_YEAR}-${LAST_YEAR}: every edition agrees`);

function codes(units) {
  return units.map(([code]) => code).join(",");
}

function names(units) {
  return units.map(([, name]) => name).join(",");
}

function write(name, content) {
  writeFileSync(new URL(name, target), content);
  console.log(`${name}: ${content.length} bytes`);
}

function compress(name, text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  console.log(`${name}: ${text.split("\n").length - 2} rows`);
  write(`${name}.br`, brotliCompressSync(text, { params }));
}
