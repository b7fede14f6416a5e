// The headers that `vite preview` and the backend send, and that every server of mocks/deploy sends too.

/** What the page may load: its own files only. No inline script or style, no foreign origin, no eval. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // Styles set by script (element.style, React style props) are CSSOM and need no exception; style="" in HTML is refused.
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Response headers by name, for every response. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
