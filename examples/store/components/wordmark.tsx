/** The shop's sign: a rock above the waterline, and the name. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 34 28" width="34" height="28" aria-hidden="true">
      <path d="M2 18 11 4l5 6.5L21 2l11 16z" fill="currentColor" />
      <path d="M2 24q3.75-3 7.5 0t7.5 0 7.5 0 7.5 0" fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
