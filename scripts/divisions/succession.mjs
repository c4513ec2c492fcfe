import { fold } from "./names.mjs";

/** More old units than this of one name in one place are a coincidence, not a merger. */
const MERGED = 3;

/**
 * Successors below county between two year-end lists, inferred by name and place; they are nobody's official word.
 * @param before list of the earlier year, code to name
 * @param after list of the later year
 * @param placesOf where to look for the successor of a code: parents that took the place of its own, then a wider circle
 * @param passes how to compare, surest first: a key of (name, code) and which of the two places
 * @returns pairs { from, fromName, to, toName, moved }: moved means another parent than the one that took its place
 */
export function successors(before, after, placesOf, passes) {
  const gone = [...before].filter(([code, name]) => !(after.has(code) && fold(after.get(code)) === fold(name)));
  const come = [...after].filter(([code, name]) => !(before.has(code) && fold(before.get(code)) === fold(name)));
  const found = new Map();
  for (const [key, reach] of passes) match(gone, come, found, key, code => placesOf(code)[reach], reach === 0 ? MERGED : 1);
  const inherited = new Set([...found.values()].map(to => to[0]));
  // The same code under another name: a renaming only in the same place, if the old name went nowhere and the new one came from nowhere.
  for (const [code, name] of gone)
    if (!found.has(code) && after.has(code) && !inherited.has(code) && placesOf(code)[0]?.includes(parent(code))) found.set(code, [code, after.get(code)]);
  return gone.filter(([code]) => found.has(code)).map(([from, fromName]) => {
    const [to, toName] = found.get(from);
    return { from, fromName, to, toName, moved: !(placesOf(from)[0] ?? []).includes(parent(to)) };
  });
}

export const parent = code => code.length === 6 ? `${code.slice(0, 4)}00` : code.slice(0, -3);

/** Pairs an old unit with the only new one of its key in its place; in the nearest place, up to so many old units may share one. */
function match(gone, come, found, key, placeOf, sharers) {
  const taken = new Set([...found.values()].map(to => to[0]));
  const open = gone.filter(([code]) => !found.has(code) && placeOf(code));
  const targets = group(come.filter(([code]) => !taken.has(code)), ([code, name]) => [`${parent(code)} ${key(name, code)}`]);
  const candidates = new Map(open.map(unit => {
    const places = placeOf(unit[0]);
    return [unit, places.flatMap(place => targets.get(`${place} ${key(unit[1], unit[0])}`) ?? [])];
  }));
  const claims = group([...candidates].filter(([, list]) => list.length === 1), ([, [target]]) => [target[0]]);
  for (const claim of claims.values())
    if (claim.length <= sharers) claim.forEach(([[code], [target]]) => found.set(code, target));
}

/** Items by each of their keys. */
export function group(items, keysOf) {
  const groups = new Map();
  for (const item of items)
    for (const key of keysOf(item)) groups.has(key) ? groups.get(key).push(item) : groups.set(key, [item]);
  return groups;
}
