export const hasFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

/** The files of what was dropped or pasted; folders cannot be sent. */
export function droppedFiles(data: DataTransfer | null): readonly File[] {
  if (!data) return []
  const folders = [...data.items].map((item) => item.webkitGetAsEntry?.()?.isDirectory === true)
  return [...data.files].filter((_, index) => !folders[index])
}

/** What was pasted as files. A table copied from a spreadsheet comes as text and as a picture: then it is text. */
export function pastedFiles(data: DataTransfer | null): readonly File[] {
  return data?.types.includes('text/plain') ? [] : [...(data?.files ?? [])]
}
