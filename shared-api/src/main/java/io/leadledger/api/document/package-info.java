/** Documents that a company gave us to be found in: what happened to each, its state, and what can be asked of it. */
@NullMarked
package io.leadledger.api.document;

import org.jspecify.annotations.NullMarked;
