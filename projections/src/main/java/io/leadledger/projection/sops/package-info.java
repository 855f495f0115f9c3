/** The procedures of companies. */
@NullMarked
package io.leadledger.projection.sops;

import org.jspecify.annotations.NullMarked;
