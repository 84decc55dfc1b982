import { z } from "zod"; export const installed = z;
