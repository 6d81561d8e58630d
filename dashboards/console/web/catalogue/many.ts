/** "1 document", "2 documents": counts come written, thousands parted. */
export const many = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`;
