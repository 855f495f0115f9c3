@NullMarked
package io.leadledger.command.ingestion;

import org.jspecify.annotations.NullMarked;
