/** Asks for files in the system's own dialog; with `accept` for one, of these types. */
export function pickFiles(onFiles: (files: readonly File[]) => void, { accept }: { accept?: string } = {}) {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = accept === undefined
  if (accept !== undefined) input.accept = accept
  input.onchange = () => onFiles([...(input.files ?? [])])
  input.click()
}
