/** A company's additions to the phrase books. */
@NullMarked
package io.leadledger.command.phrases;

import org.jspecify.annotations.NullMarked;
