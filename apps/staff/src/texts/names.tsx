import { Button } from '@mantine/core';
import { useConsentNews, useWords, Waiting } from '@optline/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePages } from '../person/use-pages.js';
import { leftOutWords } from './left-out-words.js';
import classes from './texts.module.css';

interface Named {
  readonly personId: string;
  readonly kind: string;
  readonly name: string;
}

interface NamesProps<Node extends Named> {
  /** Who they are. */
  readonly label: string;
  readonly page: PageOf<Node> | undefined;
  readonly asked: Parameters<typeof usePages>[1] & { readonly error?: unknown };
  /** What stands beside a name. */
  readonly beside: (node: Node) => ReactNode;
}

interface PageOf<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** People name by name, each with the way to their page. */
export function Names<Node extends Named>({ label, page, asked, beside }: NamesProps<Node>) {
  const say = useWords(leftOutWords);
  const { isLooking, lookAgain, more } = usePages(page, asked);
  useConsentNews({ lookAgain });
  if (page === undefined) return <Waiting lines={2} problem={asked.error} onRetry={lookAgain} />;
  if (page.edges.length === 0) return <p className={classes.nobody}>{say('nobody')}</p>;
  return (
    <>
      <ul className={classes.names} aria-label={say('names', { why: label })}>
        {page.edges.map(({ node }) => (
          <li key={node.personId}>
            <Link to={`/${node.kind === 'contact' ? 'contacts' : 'students'}/${node.personId}`}>
              {node.name}
            </Link>
            {beside(node)}
          </li>
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button size="compact-sm" variant="default" aria-disabled={isLooking} onClick={more}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
