/** Nurture sequences: messages that follow one another, and the leads that are in them. */
@NullMarked
package io.leadledger.api.nurture;

import org.jspecify.annotations.NullMarked;
