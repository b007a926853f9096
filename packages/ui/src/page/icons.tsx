import type { ReactNode } from 'react';

/** Beside words only: a picture alone says nothing to a screen reader. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const GearIcon = () => (
  <Icon>
    <circle cx="12" cy="11.4" r="2.8" />
    <path d="M10.3 3h3.4l.5 2.4a7 7 0 0 1 1.9 1.1l2.3-.8 1.7 3-1.8 1.6a7 7 0 0 1 0 2.2l1.8 1.6-1.7 3-2.3-.8a7 7 0 0 1-1.9 1.1l-.5 2.4h-3.4l-.5-2.4a7 7 0 0 1-1.9-1.1l-2.3.8-1.7-3 1.8-1.6a7 7 0 0 1 0-2.2L4 8.7l1.7-3 2.3.8a7 7 0 0 1 1.9-1.1z" />
  </Icon>
);
export const PencilIcon = () => (
  <Icon>
    <path d="m4 20 1-4.5L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19 4 20Zm11-14.5L18.5 9" />
  </Icon>
);
export const HomeIcon = () => (
  <Icon>
    <path d="m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.8 20c.6-3.6 3-5.5 6.2-5.5s5.6 1.9 6.2 5.5M15.5 4.9a3.5 3.5 0 0 1 0 6.2M17.5 14.9c2 .7 3.3 2.4 3.7 5.1" />
  </Icon>
);
export const ClassIcon = () => (
  <Icon>
    <path d="M4 5.5h16V20H4V5.5Zm0 4.5h16M8 3v4m8-4v4M8 14h3m2.5 0h3" />
  </Icon>
);
export const ReviewIcon = () => (
  <Icon>
    <path d="M4 5h16v11H9l-5 4V5Zm8 3v3.5m0 2v.1" />
  </Icon>
);
export const TextIcon = () => (
  <Icon>
    <path d="M4 5h16v11H9l-5 4V5Zm4.2 5.5h.1m3.7 0h.1m3.7 0h.1" />
  </Icon>
);
export const InboxIcon = () => (
  <Icon>
    <path d="M3 13.5 6 5h12l3 8.5V19H3v-5.5Zm0 0h5.5l1.5 2.5h4l1.5-2.5H21" />
  </Icon>
);
export const UndeliveredIcon = () => (
  <Icon>
    <path d="M3 6h18v12H3V6Zm0 .5 9 7 9-7" />
  </Icon>
);
export const InvitationIcon = () => (
  <Icon>
    <path d="M3.5 11.5 20.5 4 15 20.5l-3.2-6.3-8.3-2.7Zm8.3 2.7L20.5 4" />
  </Icon>
);
export const RegistrationIcon = () => (
  <Icon>
    <path d="M6 3.5h8l4 4v13H6v-17Zm8 0v4h4M9 13h6m-3-3v6" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
);
