/** A name without the style of the edition: 街道办事处 and 街道, 村民委员会 and 村委会 are the same. */
export function fold(name) {
  return name.replace(/街道办事处$/, "街道").replace(/居民委员会$/, "居委会").replace(/村民委员会$/, "村委会")
    .replace(/村村委会$/, "村委会").replace(/（.*开发区）$/, "").replace(/街道办事处$/, "街道");
}

/** What stays of a name when its kind of unit changes: 仲宫镇 and 仲宫街道 share 仲宫. */
export function stem(name, code) {
  const folded = fold(name);
  const stripped = code.length === 9
    ? folded.replace(/(街道|办事处|民族乡|乡|镇)$/, "")
    : folded.replace(/(居委会|村委会|委员会)$/, "").replace(/社区$/, "").replace(/(?<=..)村$/, "");
  return stripped || folded;
}
