/** Brings items to the ingestion endpoints, or into files. */
@NullMarked
package io.leadledger.examples.delivery;

import org.jspecify.annotations.NullMarked;
