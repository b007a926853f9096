import { GraphQLError, Kind } from 'graphql';
import type { ASTVisitor, SelectionNode, SelectionSetNode, ValidationContext } from 'graphql';

/** Deeper than any screen asks; a family of people of a family … could otherwise go on as long as the tokens last. */
const depthAtMost = 12;

/** A validation rule: fields within fields at most so deep, fragments included. The contract itself may be read. */
export function limitDepth(context: ValidationContext): ASTVisitor {
  // Each fragment is measured once: spread twice in one another they would take forever.
  const measured = new Map<string, number>();

  const depthOf = ({ selections }: SelectionSetNode): number => Math.max(0, ...selections.map(depthOfOne));

  const depthOfOne = (selection: SelectionNode): number => {
    switch (selection.kind) {
      case Kind.FIELD: {
        const { name, selectionSet } = selection;
        if (selectionSet === undefined || name.value.startsWith('__')) return 1;
        return 1 + depthOf(selectionSet);
      }
      case Kind.INLINE_FRAGMENT:
        return depthOf(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return depthOfFragment(selection.name.value);
    }
  };

  const depthOfFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is another rule's matter, and must not keep this one busy.
    measured.set(name, 0);
    const fragment = context.getFragment(name);
    const depth = fragment == null ? 0 : depthOf(fragment.selectionSet);
    measured.set(name, depth);
    return depth;
  };

  return {
    OperationDefinition: (operation) => {
      if (depthOf(operation.selectionSet) <= depthAtMost) return;
      const message = `An operation goes at most ${depthAtMost} fields deep.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}
