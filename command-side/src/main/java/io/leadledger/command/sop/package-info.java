/** A company's procedure for its calls: what its stages are. */
@NullMarked
package io.leadledger.command.sop;

import org.jspecify.annotations.NullMarked;
