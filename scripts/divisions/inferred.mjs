import { officialChanges } from "./counties.mjs";
import { fold, stem } from "./names.mjs";
import { group, parent, successors } from "./succession.mjs";

const NARROW_AND_WIDE = [[fold, 0], [stem, 0], [fold, 1], [stem, 1]];
/** Village names repeat inside a county, so that only the full name counts outside the own township. */
const MOSTLY_NARROW = [[fold, 0], [stem, 0], [fold, 1]];

/** Rows of the change log for zones, townships and villages, year by year. */
export function inferredChanges(zones, townships, villages) {
  const villageLists = new Map(villages);
  const zoneLists = new Map(zones);
  const rows = [];
  for (let i = 1; i < townships.length; i++) {
    const [year, after] = townships[i];
    const county = code => countiesAfter(code, year);
    const moves = successors(zoneLists.get(year - 1), zoneLists.get(year), code => [[parent(code)], []], NARROW_AND_WIDE);
    const zone = new Map(moves.map(({ from, to }) => [from, to]));
    const places = [...new Set([...after.keys()].map(parent))];
    const ofTownship = code => {
      const own = zone.has(parent(code)) ? [zone.get(parent(code))] : county(parent(code));
      return [own, places.filter(place => !own.includes(place) && own.some(o => o.slice(0, 4) === place.slice(0, 4)))];
    };
    const streets = successors(townships[i - 1][1], after, memoize(ofTownship), NARROW_AND_WIDE);
    rows.push(...log(year, moves), ...log(year, streets));
    if (villageLists.has(year - 1)) {
      const ofVillage = villagePlaces(townships[i - 1][1], after, streets, ofTownship);
      rows.push(...log(year, successors(villageLists.get(year - 1), villageLists.get(year), memoize(ofVillage), MOSTLY_NARROW)));
    }
  }
  return rows;
}

/** The counties that took the place of one in a year: itself, unless it changed. */
function countiesAfter(code, year) {
  const changed = officialChanges.filter(change => change.year === year && change.old.some(([old]) => old === code));
  return changed.length === 0 ? [code] : changed.flatMap(change => change.new.map(([next]) => next));
}

/** Looks for a village in the township that took the place of its own, then anywhere in the county. */
function villagePlaces(before, after, streets, ofTownship) {
  const moved = new Map(streets.map(({ from, to }) => [from, to]));
  const byCounty = group([...after.keys()], code => [parent(code)]);
  return code => {
    const township = parent(code);
    const kept = after.has(township) && fold(after.get(township)) === fold(before.get(township));
    const own = moved.has(township) ? [moved.get(township)] : kept ? [township] : [];
    const wide = ofTownship(township)[0].flatMap(county => byCounty.get(county) ?? []);
    return [own, wide.filter(place => !own.includes(place))];
  };
}

function memoize(places) {
  const known = new Map();
  return code => {
    const key = parent(code);
    if (!known.has(key)) known.set(key, places(code));
    return known.get(key);
  };
}

/** One row per successor: several old units with one successor are one row. */
function log(year, moves) {
  return [...group(moves, ({ to }) => [to]).values()].map(batch => {
    const [first] = batch;
    const effective = effectiveDay(year, first);
    const list = key => batch.map(move => move[key]).join(",");
    return [kind(batch), list("from"), first.to, list("fromName"), first.toName, "", effective ?? `${year}0000`, effective ?? "00000000"];
  });
}

function kind([{ from, to, moved }, ...others]) {
  return others.length > 0 ? "06" : from === to ? "03" : moved ? "04" : "05";
}

/** Units that only followed their county changed on the county's day. */
function effectiveDay(year, { from, to }) {
  const change = officialChanges.find(change => change.year === year && change.effective
    && change.old.some(([code]) => code === from.slice(0, 6)) && change.new.some(([code]) => code === to.slice(0, 6)));
  return change?.effective;
}
