type Undo = () => Promise<void> | void

/** Everything that must not outlive a run: processes and folders, undone in reverse order, also when it is cut short. */
export type CleanUp = {
  add(undo: Undo): void
  run(): Promise<void>
}

export const createCleanUp = (): CleanUp => {
  const undos: Undo[] = []
  let ending = false
  const attempt = async (undo: Undo): Promise<void> => {
    try {
      await undo()
    } catch (error) {
      console.error(error)
    }
  }
  return {
    // Whatever is started while we are ending is ended at once.
    add: (undo) => {
      if (ending) void attempt(undo)
      else undos.push(undo)
    },
    async run() {
      ending = true
      for (let undo = undos.pop(); undo; undo = undos.pop()) await attempt(undo)
    },
  }
}
