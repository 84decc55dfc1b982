import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/next-auth";
import { AppError } from "@/lib/server/errors";
import { problemResponse, readBody } from "@/lib/server/http/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

/** A sign-in's form is a few hundred bytes. */
const MAXIMUM_BODY_BYTES = 16 * 1024;

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(new NextRequest(address(request), { headers: request.headers }), context, authOptions());
}

/** NextAuth takes a body as it comes; here it is made sure to be a small form, every field of it a text. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  try {
    const body = await readBody(request, MAXIMUM_BODY_BYTES);
    const type = request.headers.get("content-type") ?? "";
    if (body.length > 0 && !/^application\/x-www-form-urlencoded\b/i.test(type)) {
      throw new AppError("invalid", "Send the fields as application/x-www-form-urlencoded.");
    }
    const { headers } = request;
    const form = new NextRequest(address(request), { method: "POST", headers, body });
    return await NextAuth(form, context, authOptions());
  } catch (error) {
    return problemResponse(error);
  }
}

/** Without a `callbackUrl`: nobody here is led by it, and NextAuth answers 500 to one that is no address. */
function address(request: NextRequest): URL {
  const url = new URL(request.url);
  url.searchParams.delete("callbackUrl");
  return url;
}
