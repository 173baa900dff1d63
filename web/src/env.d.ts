interface ImportMetaEnv {
  /** Where the names of the emoji lie. */
  readonly EMOJI_URL: string
}
