// Hands a file that was made here to the browser's downloads.

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next task; until then it must stay.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
