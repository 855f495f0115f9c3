/** What can be found in the transcript of a call, with what each finding rests on. */
@NullMarked
package io.leadledger.api.analysis;

import org.jspecify.annotations.NullMarked;
