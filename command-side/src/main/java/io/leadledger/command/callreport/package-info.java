/** What products say of calls, one call at a time: the way in for all that post single facts. */
@NullMarked
package io.leadledger.command.callreport;

import org.jspecify.annotations.NullMarked;
