import Page from "../app/articles/page"; export const visited = Page;
