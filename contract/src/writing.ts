// The rules of writing hold at the desk as they hold on the server. The console knows the domain only through here.
import { fold as folded } from '@centralino/domain/message/fold.ts'
import * as mention from '@centralino/domain/message/mention.ts'
import * as answers from '@centralino/domain/predefined/answers.ts'
import * as placeholder from '@centralino/domain/predefined/placeholder.ts'

export type FixedAnswers = answers.FixedAnswers
export type PlaceholderValues = placeholder.PlaceholderValues

/** A text as two people would call it the same. */
export const fold = folded
/** A note in pieces, who is named in it, and who is being named where the cursor is. */
export const { noteParts, mentionedIn, mentionAt } = mention
/** Answers as they are stored, and how long the text beside them may be. */
export const { normaliseAnswers, textLimit } = answers
/** What a text leaves open, and the text with what is known put in. */
export const { fill, gapsIn } = placeholder
