// What the build writes into the pages.

/** The version of Greenroom that was built. */
declare const GREENROOM_VERSION: string;
