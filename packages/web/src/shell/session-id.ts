// Mints the id of a new session in the browser, so that asking twice by accident starts once.

/** 128 random bits as 32 hex digits. Works where `crypto.randomUUID` does not: on plain HTTP in a local network. */
export function newSessionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
