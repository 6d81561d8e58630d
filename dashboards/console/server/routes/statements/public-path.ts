/** Where anybody reads what is published. */
export const publicRoot = '/public/statements/';
export const publicPath = (number: number): string => `${publicRoot}${number}`;
