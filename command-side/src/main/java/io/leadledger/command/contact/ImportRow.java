package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.command.ingestion.ItemRejected;
import java.util.function.Supplier;

/**
 * A contact in a file.
 *
 * @param line from 1; a header is none
 * @param content in the fields of a posted contact; throws {@link ItemRejected} for what cannot be read
 */
record ImportRow(int line, Supplier<ObjectNode> content) {}
