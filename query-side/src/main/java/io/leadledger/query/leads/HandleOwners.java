package io.leadledger.query.leads;

import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leads by what customers are called: a phone number however it is written, an Instagram id, a web session, an e-mail. */
@Component
public class HandleOwners {

    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]+");
    private static final int LONGEST = 512;

    private static final String OWNERS =
            """
            select p.survivor_id
            from read.lead_handle h
            join read.lead_profile p on p.company_id = h.company_id and p.lead_id = h.lead_id
            where h.company_id = :company and (h.kind, h.value) in (select * from unnest(cast(:kinds as text[]), cast(:values as text[])))
            group by p.survivor_id
            order by min(h.claimed_at), p.survivor_id
            """;

    private final JdbcClient jdbc;

    HandleOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * External ids of the leads that own a handle, or answer for one that does; whoever claimed it first is first.
     *
     * @param defaultCountry ISO 3166 code for phone numbers without a country code; null when the company has none
     */
    public List<String> of(UUID companyId, String written, @Nullable String defaultCountry) {
        List<Handle> handles = readings(written.strip(), defaultCountry);
        return jdbc.sql(OWNERS)
                .param("company", companyId)
                .param("kinds", handles.stream().map(handle -> handle.kind().wireName()).toArray(String[]::new))
                .param("values", handles.stream().map(Handle::value).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Everything the text may stand for. */
    private static List<Handle> readings(String written, @Nullable String defaultCountry) {
        String name = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        List<Handle> readings = new ArrayList<>(List.of(
                Handle.of(HandleKind.INSTAGRAM, name), Handle.of(HandleKind.WEB_SESSION, name),
                Handle.of(HandleKind.EMAIL, name.toLowerCase(Locale.ROOT))));
        if (PHONE.matcher(written).matches()) {
            Stream.of(PhoneNumbers.normalise(written, defaultCountry), PhoneNumbers.normalise(written, null))
                    .filter(Objects::nonNull)
                    .map(digits -> Handle.of(HandleKind.PHONE, digits))
                    .forEach(readings::add);
        }
        return readings;
    }
}
