import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';

interface ErrorBoundaryProps {
  /** When it changes, for example with the address, the page gets another chance. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Where a page fails, the rest of the app stays: the navigation and what is beside it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failedAt: string | null }> {
  override state: { readonly failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: '' };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failedAt !== null && before.resetKey !== this.props.resetKey)
      this.setState({ failedAt: null });
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : <PageFailed />;
  }
}

/** A page of an older release may be gone from the server: loading anew brings the present one. */
export function PageFailed() {
  const say = useWords(commonWords);
  return (
    <ProblemAlert problem={say('pageFailed')}>
      <Button variant="outline" size="sm" onClick={() => window.location.reload()}>
        {say('reload')}
      </Button>
    </ProblemAlert>
  );
}
