import { requireActor } from "@/lib/server/auth/gate";
import { downloadDataset } from "@/lib/server/http/dataset-download";
import { problemResponse } from "@/lib/server/http/problem";

export async function GET(request: Request): Promise<Response> {
  try {
    return await downloadDataset(await requireActor(), request.url, "csv");
  } catch (error) {
    return problemResponse(error);
  }
}
