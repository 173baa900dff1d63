type Undo = () => Promise<void> | void

/** Everything that must not outlive a run: processes and folders, undone in reverse order, also when it is cut short. */
export type CleanUp = {
  add(undo: Undo): void
  /** Asked twice, it is still done once; resolves when nothing is left. */
  run(): Promise<void>
}

export const createCleanUp = (): CleanUp => {
  const undos: Undo[] = []
  let ending: Promise<void> | undefined
  const undoAll = async (): Promise<void> => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo()
      } catch (error) {
        console.error(error)
      }
    }
  }
  return {
    add: (undo) => {
      undos.push(undo)
      // Whatever is started while we are ending is ended as well.
      if (ending) ending = ending.then(undoAll)
    },
    async run() {
      ending ??= undoAll()
      for (let awaited: Promise<void> | undefined; awaited !== ending; ) {
        awaited = ending
        await awaited
      }
    },
  }
}
