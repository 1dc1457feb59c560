/// <reference types="vite/client" />

/** The tests that are run against each change of the live assessment, as one file, so that one runner has all of them. */
import.meta.glob("../test/engine/live/{Live,Ordered,InOrder,differences}.test.ts", { eager: true })
