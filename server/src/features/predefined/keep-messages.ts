import type { Received } from '@centralino/contract/endpoint.ts'
import type { createPredefined as contract, PredefinedMessage } from '@centralino/contract/predefined.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import {
  type AnswersFault,
  checkAnswers,
  type FixedAnswers,
  normaliseAnswers,
  textLimit,
} from '@centralino/domain/predefined/answers.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { filesToOffer } from '../media/files-to-offer.ts'
import { letGo } from '../media/let-go.ts'
import { requireSkillsets } from '../skillsets/require-skillsets.ts'
import { checkTitle } from './check-title.ts'
import { findOfferedBy, saveFiles } from './file-store.ts'
import {
  deletePredefined,
  findCategories,
  findPredefined,
  insertPredefined,
  saveScope,
  takeTurn,
  updatePredefined,
  type Written,
} from './store.ts'
import { tellChoices } from './tell-choices.ts'
import { predefinedViews } from './view.ts'

type Body = Received<typeof contract>['body']

/** Adds a message, as the last of its category. */
export const createPredefined = async (tx: Tx, body: Body): Promise<PredefinedMessage> => {
  const written = await checked(tx, v7(), body, [])
  await insertPredefined(tx, written)
  return saved(tx, written)
}

/** Writes a message anew. */
export const changePredefined = async (tx: Tx, id: string, body: Body): Promise<PredefinedMessage> => {
  await takeTurn(tx)
  const before = await findOfferedBy(tx, id)
  const written = await checked(tx, id, body, before)
  if (!(await updatePredefined(tx, written))) throw new Refusal('not_found')
  const view = await saved(tx, written)
  await letGo(
    tx,
    before.filter((file) => !written.fileIds.includes(file)),
  )
  return view
}

/** Removes a message. What was sent with it stays. */
export const removePredefined = async (tx: Tx, id: string): Promise<void> => {
  await takeTurn(tx)
  const files = await findOfferedBy(tx, id)
  if (!(await deletePredefined(tx, id))) throw new Refusal('not_found')
  await letGo(tx, files)
  tellChoices(tx)
}

/** `offered`: the files it has already. */
const checked = async (tx: Tx, id: string, given: Body, offered: readonly string[]): Promise<Written> => {
  const title = checkTitle(given.title, 'title')
  const body = normaliseText(given.body)
  const answers = given.answers && normaliseAnswers(given.answers)
  if (checkText(body) === 'empty') throw new Refusal('text_empty', { part: 'body' })
  const limit = textLimit(answers)
  if (body.length > limit) throw new Refusal('text_too_long', { part: 'body', limit })
  requireChoosable(answers)
  await takeTurn(tx)
  const categories = await findCategories(tx)
  if (!categories.some((category) => category.id === given.categoryId)) throw new Refusal('not_found')
  await requireSkillsets(tx, [{ ids: given.skillsetIds, where: { field: 'skillsetIds' } }])
  const fileIds = await filesToOffer(tx, given.fileIds, offered)
  return { id, categoryId: given.categoryId, title, body, answers, skillsetIds: given.skillsetIds, fileIds }
}

const requireChoosable = (answers: FixedAnswers | null): void => {
  const fault: AnswersFault | null = answers && checkAnswers(answers)
  if (!fault) return
  // The only text of an answer that may be too long is its description: the body has been checked.
  throw new Refusal(fault.code === 'text_too_long' ? 'description_too_long' : fault.code, { ...fault })
}

const saved = async (tx: Tx, written: Written): Promise<PredefinedMessage> => {
  await saveScope(tx, written)
  await saveFiles(tx, written.id, written.fileIds)
  tellChoices(tx)
  const [view] = await predefinedViews(tx, await findPredefined(tx, { id: written.id }))
  if (!view) throw new Error('a message that was just written is gone')
  return view
}
