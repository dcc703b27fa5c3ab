// Everything the page's scripts add to what the server already sent. Each module finds its own place and leaves if there is none.
import { followContents } from "./contents.js";
import { closeMenusOnEscape } from "./menu.js";
import { copyPermalinks } from "./permalinks.js";
import { nameSectionInReports } from "./report.js";
import { offerSearch } from "./search.js";
import { offerThemes } from "./theme.js";

offerThemes(document);
offerSearch(document);
closeMenusOnEscape(document);
followContents(document);
copyPermalinks(document);
nameSectionInReports(document);
