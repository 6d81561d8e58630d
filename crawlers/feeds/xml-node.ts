/** An element as rss-parser's XML reader hands it over: a bare string, or text with attributes. */
export type XmlNode = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> };

export const textOf = (node: XmlNode | undefined): string => (typeof node === 'string' ? node : (node?._ ?? ''));

export const attributeOf = (node: XmlNode | undefined, name: string): string => (typeof node === 'object' ? (node.$?.[name] ?? '') : '');
