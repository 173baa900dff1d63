/** Asks for files in the system's own dialog. */
export function pickFiles(onFiles: (files: readonly File[]) => void) {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.onchange = () => onFiles([...(input.files ?? [])])
  input.click()
}
