import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations } from "@/lib/server/db/migrate";
async function main(){
const e = await startEmbedded({ folder: "/tmp/seedrun", durable:false });
try {
process.env.DATABASE_URL = e.url(); process.env.NEXTAUTH_SECRET = "x".repeat(40); process.env.NEXTAUTH_URL="http://localhost:3000"; 
console.log(await applyMigrations(e.url()));
const { seed } = await import("@/seeds/index");
console.time("seed"); await seed({ log: console.log }); console.timeEnd("seed");
console.time("seed2"); await seed({ log: console.log }); console.timeEnd("seed2");
const {db,disconnect}=await import("@/lib/server/db/client");
for (const r of await db().report.findMany()) { console.log(r.headline, "|", r.summary, r.html.length, r.verdictCounts); (await import("node:fs")).writeFileSync("/tmp/report-"+r.slug.slice(0,5)+".html", r.html); }
await disconnect();
} finally { await e.stop(); }
}
main();
