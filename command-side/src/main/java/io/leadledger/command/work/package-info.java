/** What is made here rather than reported: one aggregate for all of it. */
@NullMarked
package io.leadledger.command.work;

import org.jspecify.annotations.NullMarked;
