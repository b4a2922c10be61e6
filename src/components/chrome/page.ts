/** What every page does. One script: five small ones compress badly, and each is a request. */
import './theme-toggle.ts';
import './course-progress.ts';
import './search-link.ts';
import './copy-when-selected.ts';
import './keep-when-idle.ts';
