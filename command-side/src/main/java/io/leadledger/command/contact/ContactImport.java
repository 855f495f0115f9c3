package io.leadledger.command.contact;

import io.leadledger.api.SortableIds;
import io.leadledger.api.contact.ContactCommand;
import io.leadledger.api.contact.ContactCommand.NewContact;
import io.leadledger.command.contact.ImportStore.Rejection;
import io.leadledger.command.ingestion.ItemRejected;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One file on its way into a list: a transaction for each stretch of rows, and a row that is rejected never holds up its neighbours. */
final class ContactImport {

    /** More are counted and not kept: a file that is wrong throughout is told by its first rows. */
    private static final int MOST_REJECTIONS = 10_000;

    private final UUID companyId;
    private final String listId;
    private final ContactFields fields;
    private final ImportStore store;
    private final Clock clock;
    private final String importId;
    private int received;
    private int created;
    private int updated;
    private int rejected;
    private long position;

    ContactImport(UUID companyId, String listId, @Nullable String country, ImportStore store, Clock clock) {
        this.companyId = companyId;
        this.listId = listId;
        this.fields = new ContactFields(country);
        this.store = store;
        this.clock = clock;
        this.importId = SortableIds.hex(clock);
    }

    /** @param saving sends the command for a stretch */
    ImportAnswer take(ImportRows rows, Function<ContactCommand.SaveMany, ContactCommand.ManyOutcome> saving) throws IOException {
        store.begin(companyId, importId, listId);
        for (List<ImportRow> stretch = rows.next(); !stretch.isEmpty(); stretch = rows.next()) {
            save(read(stretch), saving);
        }
        store.end(companyId, importId);
        return new ImportAnswer(importId, received, created, updated, rejected);
    }

    /** Of the last event; 0 without any. */
    long position() {
        return position;
    }

    private List<NewContact> read(List<ImportRow> stretch) {
        List<NewContact> contacts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (ImportRow row : stretch) {
            try {
                contacts.add(new NewContact(SortableIds.next("lead_", clock), fields.created(row.content().get())));
            } catch (ItemRejected refused) {
                rejections.add(new Rejection(row.line(), refused.field(), refused.message()));
            }
        }
        int kept = Math.clamp(MOST_REJECTIONS - rejected, 0, rejections.size());
        store.reject(companyId, importId, rejections.size(), rejections.subList(0, kept));
        received += stretch.size();
        rejected += rejections.size();
        return contacts;
    }

    private void save(List<NewContact> contacts, Function<ContactCommand.SaveMany, ContactCommand.ManyOutcome> saving) {
        for (int from = 0; from < contacts.size(); ) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<NewContact> rest = contacts.subList(from, contacts.size());
            ContactCommand.ManyOutcome saved = saving.apply(
                    new ContactCommand.SaveMany(companyId, rest, listId, SortableIds.hex(clock), importId, now));
            created += saved.created();
            updated += saved.taken() - saved.created();
            position = Math.max(position, saved.position().value());
            from += saved.taken();
        }
    }
}
