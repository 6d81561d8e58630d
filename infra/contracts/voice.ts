import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/**
 * That a voice spoke on some topics on a day. Deliberately without a document: it serves to count distinct voices and
 * nothing else, and the log forgets it within days.
 */
export const voiceSeenSchema = z.object({ voice: z.string().min(1), day: z.iso.date(), topics: z.array(z.string()) });
export type VoiceSeen = z.infer<typeof voiceSeenSchema>;
export const voiceSeen = defineMessage('vn.diembao.voice.seen', 1, voiceSeenSchema);
