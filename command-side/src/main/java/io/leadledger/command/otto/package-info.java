/** Writing call records as the Otto document has it. */
@NullMarked
package io.leadledger.command.otto;

import org.jspecify.annotations.NullMarked;
