/** Many aggregates in one unit of work: read together, locked in one order, appended together. */
@NullMarked
package io.leadledger.command.aggregate;

import org.jspecify.annotations.NullMarked;
