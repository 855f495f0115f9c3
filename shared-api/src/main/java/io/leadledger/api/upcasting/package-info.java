/** Brings payloads of older revisions to the one that is written today. Old logs always load. */
@NullMarked
package io.leadledger.api.upcasting;

import org.jspecify.annotations.NullMarked;
