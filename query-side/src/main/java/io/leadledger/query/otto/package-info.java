/** Reading call records as the Otto document has it. */
@NullMarked
package io.leadledger.query.otto;

import org.jspecify.annotations.NullMarked;
