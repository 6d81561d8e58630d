import type { VoiceSeen } from '../../infra/contracts/index.ts';

export interface VoiceCount {
  readonly day: string;
  readonly topic: string;
  readonly voices: number;
}

/** The pseudo-topic under which every voice of a day is counted, whatever it spoke on. */
export const anyTopic = '*';

/** Distinct voices per day and topic, in memory only: what leaves is integers. */
export class VoiceTally {
  readonly #voices = new Map<string, Map<string, Set<string>>>();

  add({ day, topics, voice }: VoiceSeen): void {
    const ofDay = this.#voices.get(day) ?? new Map<string, Set<string>>();
    this.#voices.set(day, ofDay);
    for (const topic of [anyTopic, ...topics]) {
      const set = ofDay.get(topic) ?? new Set<string>();
      ofDay.set(topic, set.add(voice));
    }
  }

  counts(days: ReadonlySet<string>): VoiceCount[] {
    return [...days].flatMap((day) => [...(this.#voices.get(day) ?? [])].map(([topic, voices]) => ({ day, topic, voices: voices.size })));
  }

  /** Days before `day` are forgotten. */
  forgetBefore(day: string): void {
    for (const known of this.#voices.keys()) if (known < day) this.#voices.delete(known);
  }
}
