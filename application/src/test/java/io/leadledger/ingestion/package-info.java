@NullMarked
package io.leadledger.ingestion;

import org.jspecify.annotations.NullMarked;
