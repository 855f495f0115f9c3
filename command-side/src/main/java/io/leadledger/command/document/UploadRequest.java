package io.leadledger.command.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.address.AddressRules;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 3.2 of the Otto document: a document that is to be fetched. What it does not name goes along with the metadata.
 *
 * @param name its extension says something of the content
 */
record UploadRequest(String name, String documentType, URI url, @Nullable String role, @Nullable String namespace, ObjectNode metadata) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_WORD = 100;

    /** @throws LedgerException naming the field that cannot be taken */
    static UploadRequest read(Caller caller, byte[] body, AddressRules addresses) {
        try {
            return read(caller, new ItemFields(ItemJson.read(body), ""), addresses);
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private static UploadRequest read(Caller caller, ItemFields fields, AddressRules addresses) {
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        String name = Fields.text("document_name", fields.requiredText("document_name"), LONGEST_NAME);
        String type = Objects.requireNonNullElse(Fields.optionalText("document_type", fields.text("document_type"), LONGEST_WORD), "document");
        URI url = addresses.accepted(fields.requiredText("url"))
                .orElseThrow(() -> LedgerException.invalid("url", "must be an http or https URL of a public address"));
        String role = DocumentRoles.read(fields.text("role"));
        String namespace = Fields.optionalText("namespace", fields.text("namespace"), LONGEST_WORD);
        ObjectNode metadata = metadata(fields.any("metadata"));
        for (Map.Entry<String, JsonNode> other : fields.rest().entrySet()) {
            if (!metadata.has(other.getKey())) {
                metadata.set(other.getKey(), other.getValue());
            }
        }
        return new UploadRequest(name, type, url, role, namespace, metadata);
    }

    private static ObjectNode metadata(@Nullable JsonNode posted) {
        if (posted == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (posted instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw LedgerException.invalid("metadata", "must be a JSON object");
    }
}
