/** "1 document", "2 documents": counts come written, thousands parted. */
export const many = (count: string, noun: string, plural = `${noun}s`): string => `${count} ${count === '1' ? noun : plural}`;
