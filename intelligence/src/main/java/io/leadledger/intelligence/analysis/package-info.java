/** Turns a transcript into findings, each with the words it rests on. */
@NullMarked
package io.leadledger.intelligence.analysis;

import org.jspecify.annotations.NullMarked;
