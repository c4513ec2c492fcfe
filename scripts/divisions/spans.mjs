/** Turns yearly lists into rows code, name, first year, last year; a name that changes or a code that pauses starts a new row. */
export function spans(tables) {
  const finished = [];
  let open = new Map();
  for (const [year, list] of tables) {
    const next = new Map();
    for (const [code, name] of list) {
      const span = open.get(code);
      const continues = span !== undefined && span[1] === name;
      next.set(code, continues ? span : [code, name, year, year]);
      next.get(code)[3] = year;
      if (continues) open.delete(code);
    }
    finished.push(...open.values());
    open = next;
  }
  return [...finished, ...open.values()].sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[2] - b[2]);
}
