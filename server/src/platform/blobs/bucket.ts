import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { BlobProblem } from './blob-problem.ts'
import type { Blobs } from './blobs.ts'
import type { MediaPlace } from './media-place.ts'

/** Bytes in a bucket of anything that speaks S3. */
export const createBucket = (place: Extract<MediaPlace, { kind: 's3' }>): Blobs => {
  const { endpoint, region, bucket, prefix, accessKeyId, secretAccessKey } = place
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // Servers other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket: bucket, Key: prefix + key })
  return {
    async putFile(key, path) {
      const { size } = await stat(path)
      await client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(path), ContentLength: size }))
    },
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentLength: bytes.length }))
    },
    async open(key, span) {
      try {
        const range = span && { Range: `bytes=${span.first}-${span.last}` }
        const { Body } = await client.send(new GetObjectCommand({ ...at(key), ...range }))
        return (Body as Readable | undefined) ?? null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    async remove(keys) {
      if (keys.length === 0) return
      const Objects = keys.map((key) => ({ Key: prefix + key }))
      await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }))
    },
    async check() {
      try {
        await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(10_000) })
      } catch (error) {
        const { code, name, $metadata } = error as Error & { code?: string; $metadata?: { httpStatusCode?: number } }
        const why = $metadata?.httpStatusCode ?? code ?? name
        throw new BlobProblem(`the bucket ${bucket} at ${endpoint} cannot be used (${why})`)
      }
    },
  }
}
