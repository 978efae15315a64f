// Ctrl+C and SIGTERM: close cleanly once; the second signal does not wait.

const EXIT_MS = 1_000;

/** Resolves when a signal came and what runs is closed. */
export async function closeOnSignals(running: { close(): Promise<void> }): Promise<void> {
  await new Promise<void>((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  await running.close();
  // Whatever still holds the process must not keep it for ever.
  setTimeout(() => process.exit(), EXIT_MS).unref();
}
