/** The sign of Portico: a beam on two columns. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <defs>
        <linearGradient id="logo-ground" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#8c6bff" />
          <stop offset="1" stopColor="#5533ff" />
        </linearGradient>
      </defs>
      <rect width="26" height="26" rx="7" fill="url(#logo-ground)" />
      <path d="M6 8.5h14M8.5 9v10M17.5 9v10" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
