// Sets the colour scheme before the first paint, from the copy that this browser keeps of the user's setting.

(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('greenroom.color-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme is the answer then.
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
