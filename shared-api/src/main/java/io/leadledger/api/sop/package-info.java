/** How a company wants its calls to go: one procedure, in stages. */
@NullMarked
package io.leadledger.api.sop;

import org.jspecify.annotations.NullMarked;
