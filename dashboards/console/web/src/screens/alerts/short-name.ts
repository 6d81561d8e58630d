/** The name that colleagues call somebody by: in Vietnamese the last one. What stands in brackets is left out. */
export const shortName = (name: string): string => name.replace(/\s*\(.*\)\s*$/u, '').trim().split(/\s+/u).at(-1) ?? name;
