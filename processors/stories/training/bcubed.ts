export interface Grouping {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** BCubed: of each item's group how much is of its label, of each item's label how much is in its group, averaged over the items. */
export function bcubed(items: readonly { readonly label: string; readonly group: string }[]): Grouping {
  const sizes = (keyOf: (item: { label: string; group: string }) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
    return counts;
  };
  const both = sizes(({ label, group }) => `${group}\n${label}`);
  const [labels, groups] = [sizes(({ label }) => label), sizes(({ group }) => group)];
  let [precision, recall] = [0, 0];
  for (const { label, group } of items) {
    const common = both.get(`${group}\n${label}`) ?? 0;
    precision += common / (groups.get(group) ?? 1) / items.length;
    recall += common / (labels.get(label) ?? 1) / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
