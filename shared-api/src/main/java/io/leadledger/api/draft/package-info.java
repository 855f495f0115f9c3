/** Texts that are written for a rep to send. */
@NullMarked
package io.leadledger.api.draft;

import org.jspecify.annotations.NullMarked;
