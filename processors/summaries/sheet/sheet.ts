import { FatalError, hashOf } from '../../../infra/contracts/index.ts';
import type { Figure, Piece, Report, Sentence } from '../../../infra/reports/index.ts';
import { valueOf } from '../questions/cell.ts';
import type { Question, Row, Scope } from '../questions/question.ts';
import type { ReportPorts } from '../ports.ts';
import type { Article } from '../reading/articles.ts';
import { begun } from './begun.ts';
import { catalogues, comparesIn, dateText, fill, showFigure, type Look, type Slot, type Slots, type Words } from '../words/index.ts';

/** What a question answered. */
export interface Answer<R extends Row = Row> {
  readonly question: string;
  readonly rows: readonly R[];
}

type Name = Extract<Piece, { kind: 'name' }>['of'];

/**
 * The sheet that sections write on. Whatever it shows as a number becomes a figure with its question, whatever it cites one of the report's documents: nothing can be said
 * that could not be asked again.
 */
export class Sheet {
  readonly scope: Scope;
  readonly language: 'vi' | 'en';
  readonly words: Words;
  readonly ports: ReportPorts;
  readonly figures: Record<string, Figure> = {};
  readonly documents: Report['documents'] = {};
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #sentences = new Set<string>();

  constructor(scope: Scope, language: 'vi' | 'en', ports: ReportPorts) {
    this.scope = scope;
    this.language = language;
    this.words = catalogues[language];
    this.ports = ports;
  }

  /** Asks the store or the book; each question once for the whole report, so that no two sections can differ. */
  async ask<R extends Row>(question: Question<R>): Promise<Answer<R>> {
    const known = this.#answers.get(question.name);
    if (known !== undefined) return (await known) as Answer<R>;
    const answer = question.rows(this.scope, this.ports).then((rows): Answer<R> => ({ question: question.name, rows }));
    this.#answers.set(question.name, answer);
    return await answer;
  }

  value = ({ rows }: Answer, cell: string): number => valueOf(rows, cell) ?? 0;

  count = (answer: Answer, cell: string, look: Look = 'plain'): Slot => this.#figure(answer, cell, 'count', look, false);
  share = (answer: Answer, cell: string, look: Look = 'plain'): Slot => this.#figure(answer, cell, 'share', look, false);
  points = (answer: Answer, cell: string, look: Look = 'plain'): Slot => this.#figure(answer, cell, 'points', look, false);
  /** A count that is part of one too small for percentages. */
  smallCount = (answer: Answer, cell: string): Slot => this.#figure(answer, cell, 'count', 'plain', true);

  /** The figure's id alone, for charts and what words compare. */
  figureOf = (answer: Answer, cell: string, unit: Figure['unit'] = 'count'): string => this.#register(answer, cell, unit, false).id;

  text = (text: string): Slot => ({ pieces: [{ kind: 'text', text }], number: null });
  date = (at: number): Slot => ({ pieces: [{ kind: 'date', at, text: dateText(at, this.language, this.ports.zone) }], number: null });
  name = (of: Name, id: string, text: string): Slot => ({ pieces: [{ kind: 'name', of, id, text }], number: null });
  unit = (id: string): Slot => this.name('unit', id, this.ports.units.find((unit) => unit.id === id)?.name ?? id);
  topic = (id: string): Slot => (id === '' ? this.text(this.words.places.noTopic) : this.name('topic', id, this.ports.topics.find((topic) => topic.id === id)?.name[this.language] ?? id));
  /** Within a sentence: with a small letter, unless an abbreviation stands there. */
  topicWithin = (id: string): Slot => {
    const { pieces, number } = this.topic(id);
    return { pieces: pieces.map((piece) => (piece.kind === 'name' && !/^\p{Lu}{2}/u.test(piece.text) ? { ...piece, text: piece.text.slice(0, 1).toLocaleLowerCase('vi') + piece.text.slice(1) } : piece)), number };
  };

  /** `longest`: letters of the title at most. */
  case = (number: number, title: string, longest = Infinity): Slot => this.name('case', String(number), `${this.words.places.case} ${number}${title === '' ? '' : ` (${begun(title, longest)})`}`);
  statement = (number: number, title: string, longest = Infinity): Slot => this.name('statement', String(number), `${this.words.places.statement} ${number}${title === '' ? '' : ` (${begun(title, longest)})`}`);

  /** Of the whole office, not of a unit, topic or story: only then what it does not have was not there. */
  isOfAll = (): boolean => this.scope.unit === '' && this.scope.topic === '' && this.scope.story === '';

  /** Topics that were taken out of the taxonomy and units out of the office's file have no name that a report could use. */
  isListed = (of: 'unit' | 'topic', id: string): boolean => (of === 'unit' ? this.ports.units : this.ports.topics).some((one) => one.id === id);

  /** A link to an article, which the report then cites. */
  link(article: Article): Slot {
    this.cite(article);
    return { pieces: [{ kind: 'link', href: article.url, document: article.id, text: article.title || this.words.places.article }], number: null };
  }

  /** The same by the name of the outlet, where the title stands already. */
  linkBy(article: Article): Slot {
    this.cite(article);
    return { pieces: [{ kind: 'link', href: article.url, document: article.id, text: article.outlet }], number: null };
  }

  cite({ id, title, outlet, url, publishedAt }: Article): void {
    this.documents[id] = { kind: 'article', title, outlet, url, publishedAt };
  }

  phrase = (template: string, slots: Slots): Slot => ({ pieces: fill(template, slots), number: null, ...comparesIn(template, slots) });

  /** "a, b, c". */
  sequence = (slots: readonly Slot[]): Slot => ({ pieces: slots.flatMap(({ pieces }, index): Piece[] => (index === 0 ? [...pieces] : [{ kind: 'text', text: this.words.list.comma }, ...pieces])), number: null });

  /** "a, b and c"; where a comma stands in one of them, "a, of b; c; d". */
  list(slots: readonly Slot[]): Slot {
    const { and, comma, semicolon } = this.words.list;
    const holdsComma = slots.length > 1 && slots.some(({ pieces }) => pieces.some(({ text }) => text.includes(',')));
    const between = (index: number): string => (holdsComma ? semicolon : index === slots.length - 1 ? and : comma);
    const pieces = slots.flatMap(({ pieces: own }, index): Piece[] => (index === 0 ? [...own] : [{ kind: 'text', text: between(index) }, ...own]));
    return { pieces, number: null };
  }

  /** A sentence of the catalogue. `id` is unique in the report: a second one of the name gets a number. */
  say = (id: string, template: string, slots: Slots = {}, documents: readonly string[] = []): Sentence => ({ id: this.#unique(id), from: 'template', pieces: fill(template, slots), documents: [...documents], ...comparesIn(template, slots) });

  /** Sentences of an article, unchanged. */
  quote(id: string, article: Article, sentences: readonly string[]): Sentence[] {
    if (sentences.length > 0) this.cite(article);
    return sentences.map((text) => ({ id: this.#unique(id), from: 'extract', pieces: [{ kind: 'quote', document: article.id, text }], documents: [article.id] }));
  }

  #unique(id: string): string {
    let unique = id;
    for (let more = 2; this.#sentences.has(unique); more += 1) unique = `${id}.${more}`;
    this.#sentences.add(unique);
    return unique;
  }

  #figure(answer: Answer, cell: string, unit: Figure['unit'], look: Look, small: boolean): Slot {
    const figure = this.#register(answer, cell, unit, small);
    return { pieces: [{ kind: 'figure', figure: figure.id, text: showFigure(figure, this.language, look) }], number: figure.value };
  }

  #register({ question, rows }: Answer, cell: string, unit: Figure['unit'], small: boolean): Figure {
    // Ids of rows may hold anything; those of figures stand in attributes of files.
    const [head = '', ...row] = cell.split(':');
    const of = row.join(':');
    const id = `${question}.${head.replaceAll(/[(,]/g, '-').replace(')', '')}${of === '' ? '' : `.${/^[\w./-]+$/.test(of) ? of : hashOf(of).slice(0, 12)}`}`;
    const figure: Figure = { id, value: valueOf(rows, cell), unit, question, asked: { ...this.scope }, cell, small: small || (this.figures[id]?.small ?? false) };
    const known = this.figures[id];
    if (known !== undefined && known.cell !== cell) throw new FatalError(`Two figures of a report have the id ${id}.`, { code: 'report-figure-twice' });
    this.figures[id] = figure;
    return figure;
  }
}
