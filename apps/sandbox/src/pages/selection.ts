import { z } from 'zod';

const selectionSchema = z.object({
  /** Which half small screens show. */
  view: z.enum(['phones', 'inbox']).catch('phones'),
  phone: z.string().optional().catch(undefined),
  mail: z.string().optional().catch(undefined),
  /** Whose inbox; everybody's where absent. */
  inbox: z.string().optional().catch(undefined),
  as: z.enum(['html', 'text']).optional().catch(undefined),
});

/** What the reader chose to look at; lives in the address of the page. */
export type Selection = z.infer<typeof selectionSchema>;

export function readSelection(query: unknown): Selection {
  return selectionSchema.parse(query);
}

export function pageAddress(selection: Selection, change: Partial<Selection>): string {
  const wanted = Object.entries({ ...selection, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return `/?${new URLSearchParams(wanted).toString()}`;
}
