/** What is found in calls, from the transcript to the answers. */
@NullMarked
package io.leadledger.voice;

import org.jspecify.annotations.NullMarked;
