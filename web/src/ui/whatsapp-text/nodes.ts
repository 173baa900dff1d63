/** What a line is made of. Nothing here can hold markup: the renderer turns each kind into one known element. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; href: string }

export type Line = Inline[]

export type Block =
  | { kind: 'paragraph' | 'quote' | 'bullets'; lines: Line[] }
  | { kind: 'numbers'; start: number; lines: Line[] }
  | { kind: 'mono'; text: string }
