import { FaceError } from '../http-face/index.ts';
import { grantedOfSystem, hiddenOf } from './granted.ts';
import { isGrantedTableFunction, isRefusedFunction } from './refused-functions.ts';
import { around, nodesOf, type SyntaxNode } from './syntax-tree.ts';

export interface Scope {
  /** The database that names without one mean. */
  readonly database: string;
  /** The names of all its tables. */
  readonly tables: () => Promise<ReadonlySet<string>>;
  /** Names of the engine's table functions, in lower case. */
  readonly tableFunctions: ReadonlySet<string>;
}

const denied = (message: string): FaceError => new FaceError(497, 'ACCESS_DENIED', `reader: Not enough privileges. ${message}`);
const readonly = (message: string): FaceError => new FaceError(164, 'READONLY', message);

const roots = new Set(['SelectWithUnionQuery', 'Explain', 'DescribeQuery', 'ExistsTableQuery', 'ExistsDatabaseQuery', 'ShowTables', 'ShowColumns', 'ShowFunctions']);

/**
 * Judges a statement by its syntax tree: it only asks, of tables that are granted, and names no column that is not.
 * @throws {FaceError} 164, 497.
 */
export async function judge(root: SyntaxNode, scope: Scope): Promise<void> {
  if (!roots.has(root.kind)) throw readonly('Cannot execute query in readonly mode');
  const nodes = [...nodesOf(root)];
  for (const node of nodes) refuseShape(node);
  const named: string[] = [];
  for (const node of nodes) {
    if (!isTableName(node)) continue;
    const table = await refuseTable(node.name, scope);
    // `IN table` stands for all its columns.
    if (node.kind === 'Identifier' && (hiddenOf(table) ?? []).length > 0) throw denied(`Write IN (SELECT … FROM ${table}) and name the column`);
    named.push(table);
  }
  for (const node of nodes) if (node.kind === 'Function') refuseFunction(node, scope);
  if (root.kind.startsWith('Exists') || root.kind.startsWith('Show')) return;
  const hidden = new Set(named.flatMap((table) => hiddenOf(table) ?? []));
  for (const node of nodes) refuseColumn(node, hidden);
}

function refuseShape(node: SyntaxNode): void {
  if (node.kind === 'Set') throw readonly('Settings are fixed here: a query cannot have a SETTINGS clause');
  // It calls a function whose name the tree does not show.
  if (node.kind === 'ColumnsApplyTransformer') throw denied('APPLY is not for the reader: write the function at each column');
  // Anything else below it is INTO OUTFILE or a FORMAT.
  if (node.kind === 'SelectWithUnionQuery' && node.children.some(({ kind }) => kind !== 'ExpressionList')) throw readonly('INTO OUTFILE is not allowed');
  if (node.kind === 'Explain' && node.children.some(({ kind }) => kind !== 'SelectWithUnionQuery')) throw readonly('Only a SELECT can be explained');
}

const isIn = (name: string): boolean => /^(global)?(not)?(null)?in(ignoreset)?$/i.test(name);

/** `a IN b`: there a bare name can mean a table. */
function isSetOfIn(node: SyntaxNode): boolean {
  const list = node.parent;
  return list?.parent?.kind === 'Function' && isIn(list.parent.name) && list.children.indexOf(node) === 1;
}

const isTableName = (node: SyntaxNode): boolean => node.kind === 'TableIdentifier' || (node.kind === 'Identifier' && isSetOfIn(node));

/** @returns the table of this store that it means; '' for the engine's own tables and for names that the query gives itself. */
async function refuseTable(name: string, { database, tables }: Scope): Promise<string> {
  const parts = name.split('.');
  const [first = '', second] = parts;
  if (parts.length > 2) throw denied(`There is no table ${name} for the reader`);
  if (second !== undefined && first === 'system') {
    if (!grantedOfSystem.includes(second)) throw denied(`To execute this query, it's necessary to have the grant SELECT ON ${name}`);
    return '';
  }
  const table = second ?? first;
  if ((second === undefined || first === database) && hiddenOf(table) !== null) return table;
  // The name of a subquery (WITH x AS …) is no table; but it must not pass for one that is not granted.
  if (second === undefined && !(await tables()).has(table)) return '';
  throw denied(`To execute this query, it's necessary to have the grant SELECT ON ${name}`);
}

function refuseFunction(node: SyntaxNode, { tableFunctions }: Scope): void {
  const name = node.name.toLowerCase();
  const inFrom = node.parent?.kind === 'TableExpression';
  if (inFrom ? !isGrantedTableFunction(name) : isRefusedFunction(name)) throw denied(`Function ${node.name} is not for the reader`);
  if (!inFrom && isSetOfIn(node) && tableFunctions.has(name) && !isGrantedTableFunction(name)) throw denied(`Function ${node.name} is not for the reader`);
}

const isMatcher = ({ kind }: SyntaxNode): boolean => kind.includes('Asterisk') || kind.includes('Matcher');

function refuseColumn(node: SyntaxNode, hidden: ReadonlySet<string>): void {
  if (node.kind === 'Identifier') {
    const part = node.name.split('.').find((each) => hidden.has(each.toLowerCase()));
    if (part !== undefined) throw denied(`The reader may not read the column ${part}; as a name of your own choose another`);
  } else if (isMatcher(node) && !isCounted(node)) {
    const table = tablesAround(node).find((each) => (hiddenOf(each) ?? []).length > 0);
    if (table !== undefined) throw denied(`Name the columns of ${table} instead of *: ${(hiddenOf(table) ?? []).join(', ')} are not for the reader`);
  }
}

/** `count(*)` reads no column. */
const isCounted = (node: SyntaxNode): boolean => node.kind === 'Asterisk' && node.children.length === 0 && node.parent?.parent?.kind === 'Function' && node.parent.parent.name.toLowerCase() === 'count';

/** The tables that the selects around a node read directly: those that its `*` can stand for. */
function tablesAround(node: SyntaxNode): string[] {
  const selects = [...around(node)].filter(({ kind }) => kind === 'SelectQuery');
  const expressions = selects.flatMap(({ children }) => children.filter(({ kind }) => kind === 'TablesInSelectQuery')).flatMap(({ children }) => children.flatMap((element) => element.children));
  return expressions.filter(({ kind }) => kind === 'TableExpression').flatMap(({ children }) => children.filter(({ kind }) => kind === 'TableIdentifier')).map(({ name }) => name.split('.').at(-1) ?? name);
}
