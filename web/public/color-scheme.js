// Runs before the first paint, so that a dark screen never flashes light. A file of its own because the content
// security policy allows no inline scripts. The key is the one that Mantine's colour scheme manager writes.
;(() => {
  let choice = null
  try {
    choice = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
