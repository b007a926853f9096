import { Button } from '@mantine/core';
import { MenuIcon } from '@optline/ui';

interface MenuButtonProps {
  readonly className: string | undefined;
  /** The id of the menu. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}

/** What a menu waits behind where there is no room for it. */
export function MenuButton({ className, controls, isOpen, onToggle, children }: MenuButtonProps) {
  return (
    <Button
      className={className ?? ''}
      variant="default"
      size="sm"
      leftSection={<MenuIcon />}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
