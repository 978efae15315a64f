// What goes before what in the line before the judges.

import { z } from 'zod';

/** Somebody looks at the screen; somebody wants a verdict; a machine judges again. */
export const priorities = ['interactive', 'submission', 'bulk'] as const;
export const prioritySchema = z.enum(priorities);
export type Priority = z.infer<typeof prioritySchema>;
