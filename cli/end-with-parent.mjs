// Loaded before the app: ends it when the command that started it is killed and can no longer do so.
process.on("disconnect", () => process.exit(0));
process.channel?.unref();
