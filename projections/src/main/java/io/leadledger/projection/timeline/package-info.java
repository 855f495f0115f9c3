/** What a lead's timeline shows: every interaction, newest first, whichever product it came from. */
@NullMarked
package io.leadledger.projection.timeline;

import org.jspecify.annotations.NullMarked;
