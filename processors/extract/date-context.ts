/** A date of the page. `at` is ISO 8601 in UTC; `hasTime` is false when the page gave only a day. */
export interface PageDate {
  readonly at: string;
  readonly hasTime: boolean;
}

export interface DateContext {
  /** IANA zone that dates without an offset are meant in. */
  readonly zone: string;
  readonly now: Date;
}
