import "server-only";

/**
 * Sends a file as it is made. The first piece is awaited before anything is
 * answered, so that a refusal is still a refusal and not half a file; a fault
 * later breaks the download off, which the browser shows as failed.
 */
export async function attachmentResponse(
  pieces: AsyncGenerator<string>,
  file: { readonly name: string; readonly mediaType: string },
): Promise<Response> {
  const encoder = new TextEncoder();
  let next = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) {
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(next.value));
      next = await pieces.next();
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
}
