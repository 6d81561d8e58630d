const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `15m` as milliseconds. The office's file has checked the form. */
export function durationMs(text: string): number {
  const unit = seconds[text.at(-1) ?? ''] ?? 0;
  return Number(text.slice(0, -1)) * unit * 1000;
}
