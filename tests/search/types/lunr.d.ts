/** What we use of lunr.js 2.3.9; the build takes the script itself from the installed mkdocs. */
declare const lunr: any;
export default lunr;
