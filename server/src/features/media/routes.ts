import * as contract from '@centralino/contract/files.ts'
import { retryFile } from '@centralino/contract/messages.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { fileFor } from './access.ts'
import { fileView } from './file-view.ts'
import { giveFile } from './give-file.ts'
import { keepUpload } from './keep-upload.ts'
import { retryFetch } from './retry-fetch.ts'

export const mountFiles = (mount: Mount, app: App): void => {
  mount(contract.uploadFile, ({ session, query, body }) => keepUpload(app, session, query, body))
  mount(contract.getFile, ({ session, params }) =>
    app.inTenant(session, async (tx) => fileView(await fileFor(tx, session.actor, params.id))),
  )
  mount(contract.getFileContent, ({ session, params, request, reply }) =>
    giveFile(app, session, { id: params.id, what: 'content', range: request.headers.range }, reply),
  )
  mount(contract.getFileThumbnail, ({ session, params, reply }) =>
    giveFile(app, session, { id: params.id, what: 'thumbnail', range: undefined }, reply),
  )
  mount(retryFile, ({ session, params }) =>
    app.inTenant(session, (tx) => retryFetch(tx, session.actor, params.id, params.messageId)),
  )
}
